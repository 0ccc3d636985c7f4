package io.poamledger.query.views;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps its statements prepared: SQLite spends longer on understanding a small statement than on
 * running it. Closing it hands it back and closes nothing. For one thread at a time.
 */
final class PreparedOnce implements InvocationHandler {

    private static final int KEPT = 256;

    private final Connection connection;
    private final Runnable whenClosed;
    private final Map<String, Kept> idle = new LinkedHashMap<>(16, 0.75f, true);

    private PreparedOnce(Connection connection, Runnable whenClosed) {
        this.connection = connection;
        this.whenClosed = whenClosed;
    }

    /** @param whenClosed run by {@link Connection#close()}, instead of closing */
    static Connection over(Connection connection, Runnable whenClosed) {
        return proxy(Connection.class, new PreparedOnce(connection, whenClosed));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
        return switch (method.getName()) {
            case "close" -> {
                whenClosed.run();
                yield null;
            }
            case "isClosed" -> false;
            case "prepareStatement" -> prepared((String) requireNonNull(args)[0]);
            case "equals" -> proxy == requireNonNull(args)[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> passOn(connection, method, args);
        };
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var kept = idle.remove(sql);
        if (kept == null) {
            kept = new Kept(sql, connection.prepareStatement(sql));
        }
        kept.lent = true;
        return kept.handle;
    }

    private void handBack(Kept kept) throws SQLException {
        kept.statement.clearParameters();
        var twin = idle.put(kept.sql, kept);
        if (twin != null) {
            twin.statement.close();
        }
        if (idle.size() > KEPT) {
            var eldest = idle.entrySet().iterator();
            eldest.next().getValue().statement.close();
            eldest.remove();
        }
    }

    private static @Nullable Object passOn(Object target, Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A statement between its uses. */
    private final class Kept implements InvocationHandler {
        private final String sql;
        private final PreparedStatement statement;
        private final PreparedStatement handle = proxy(PreparedStatement.class, this);
        private boolean lent;

        private Kept(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
            return switch (method.getName()) {
                case "close" -> {
                    if (lent) {
                        lent = false;
                        handBack(this);
                    }
                    yield null;
                }
                case "equals" -> proxy == requireNonNull(args)[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> passOn(statement, method, args);
            };
        }
    }
}
