package io.poamledger.query.views.rows;

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
import org.sqlite.SQLiteConnection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection that keeps its statements prepared: SQLite spends longer on understanding a small statement than on
 * running it. Closing it hands it back and closes nothing. For one thread at a time.
 */
final class PreparedOnce implements InvocationHandler {

    private static final int KEPT = 256;

    private final SQLiteConnection connection;
    private final Runnable whenClosed;
    private final Map<String, Kept> idle = new LinkedHashMap<>(16, 0.75f, true);

    private PreparedOnce(SQLiteConnection connection, Runnable whenClosed) {
        this.connection = connection;
        this.whenClosed = whenClosed;
    }

    /** @param whenClosed run by {@link Connection#close()}, instead of closing */
    static Connection over(SQLiteConnection connection, Runnable whenClosed) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new PreparedOnce(connection, whenClosed));
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
            default -> passOn(method, args);
        };
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var kept = idle.remove(sql);
        if (kept == null) {
            kept = new Kept(sql);
        }
        kept.lent = true;
        return kept;
    }

    private void handBack(Kept kept) throws SQLException {
        kept.clearParameters();
        var twin = idle.put(kept.sql, kept);
        if (twin != null) {
            twin.discard();
        }
        if (idle.size() > KEPT) {
            var eldest = idle.entrySet().iterator();
            eldest.next().getValue().discard();
            eldest.remove();
        }
    }

    private @Nullable Object passOn(Method method, Object @Nullable [] args) throws Throwable {
        try {
            return method.invoke(connection, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** A statement that closing hands back; a subclass, because passing on each call by reflection costs more than SQLite does. */
    private final class Kept extends JDBC4PreparedStatement {
        private final String sql;
        private boolean lent;

        private Kept(String sql) throws SQLException {
            super(connection, sql);
            this.sql = sql;
        }

        @Override
        public void close() throws SQLException {
            if (lent) {
                lent = false;
                handBack(this);
            }
        }

        private void discard() throws SQLException {
            super.close();
        }
    }
}
