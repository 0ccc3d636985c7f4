package io.poamledger.query.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement that walks along the rows of one system, with the values of its parameters in their order. A question about several systems
 * is answered by a short walk in each, merged.
 */
public final class Walk {

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    /** @param select up to its first conditions, which it has */
    public Walk(String select, Object... values) {
        this.sql = new StringBuilder(select);
        this.values.addAll(Arrays.asList(values));
    }

    public Walk and(String condition, Object... more) {
        sql.append(" AND ").append(condition);
        values.addAll(Arrays.asList(more));
        return this;
    }

    /** Goes past all rows where nothing is wanted. */
    public Walk among(String column, Collection<?> wanted) {
        return and(
                column + wanted.stream().map(_ -> "?").collect(Collectors.joining(", ", " IN (", ")")),
                wanted.toArray());
    }

    public Walk inOrder(String order, int limit) {
        sql.append(" ORDER BY ").append(order);
        return atMost(limit);
    }

    public Walk atMost(int limit) {
        sql.append(" LIMIT ?");
        values.add(limit);
        return this;
    }

    /** A walk may ask for rows of that name, which are looked up once. */
    public Walk having(String name, String select, Object... first) {
        sql.insert(0, "WITH " + name + " AS MATERIALIZED (" + select + ") ");
        values.addAll(0, Arrays.asList(first));
        return this;
    }

    /** How many rows it comes by. */
    public Walk counted() {
        sql.insert(0, "SELECT count(*) FROM (").append(")");
        return this;
    }

    /** The rows of all walks, one walk after the other. */
    public static Walk all(List<Walk> walks) {
        return new Walk(
                walks.stream()
                        .map(walk -> "SELECT * FROM (" + walk.sql + ")")
                        .collect(Collectors.joining(" UNION ALL ")),
                walks.stream().flatMap(walk -> walk.values.stream()).toArray());
    }

    public String sql() {
        return sql.toString();
    }

    public List<Object> values() {
        return values;
    }
}
