package io.poamledger.query;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down the statements that are asked of the views, and tells on which ways SQLite goes through their rows. */
final class Ways {

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    /** The same rows, each statement about them overheard. */
    JdbcClient over(JdbcClient views) {
        return (JdbcClient) Proxy.newProxyInstance(
                JdbcClient.class.getClassLoader(), new Class<?>[] {JdbcClient.class}, (_, method, arguments) -> {
                    if (method.getName().equals("sql")) {
                        statements.add(String.valueOf(arguments[0]));
                    }
                    try {
                        return method.invoke(views, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    void forget() {
        statements.clear();
    }

    /** A line for each table of each statement, such as {@code SEARCH asof_items USING COVERING INDEX asof_by_end (system=?)}. */
    List<String> taken(JdbcClient views) {
        return List.copyOf(statements).stream()
                .distinct()
                .flatMap(sql ->
                        views
                                .sql("EXPLAIN QUERY PLAN " + sql)
                                .query((row, _) -> row.getString("detail"))
                                .list()
                                .stream())
                .filter(way -> way.matches("(SEARCH|SCAN) .*"))
                .distinct()
                .toList();
    }
}
