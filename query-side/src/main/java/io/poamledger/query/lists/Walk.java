package io.poamledger.query.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement about the rows of several systems, with the values of its parameters in their order. What differs between the systems is
 * one parameter, a list of what is said of each; conditions name it {@code asked_}… So the statement is as long for a thousand systems
 * as for one.
 */
public final class Walk {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String table;
    private final String index;
    private final StringBuilder with = new StringBuilder();
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> before = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * @param table with a column named system
     * @param index what stands behind its name, such as {@code INDEXED BY …}; may be empty
     * @param asked what is said of each system, {@code system} and others, under the same names for each; at least one
     */
    public Walk(String table, String index, List<Map<String, ?>> asked) {
        this.table = table;
        this.index = index;
        with(
                "asked",
                "SELECT %s FROM json_each(?)"
                        .formatted(asked.getFirst().keySet().stream()
                                .map(name -> "value ->> '$.%s' AS asked_%s".formatted(name, name))
                                .collect(Collectors.joining(", "))),
                JSON.writeValueAsString(asked));
        conditions.append("system = asked_system");
    }

    /** The same said of each of them. */
    public static <S> List<Map<String, ?>> each(Collection<S> systems, Function<S, Map<String, ?>> said) {
        return systems.stream().<Map<String, ?>>map(said).toList();
    }

    /** Conditions may ask for rows of that name, which are looked up once. */
    public Walk with(String name, String select, Object value) {
        with.append(with.isEmpty() ? "WITH " : ", ")
                .append(name)
                .append(" AS MATERIALIZED (")
                .append(select)
                .append(")");
        before.add(value);
        return this;
    }

    public Walk and(String condition, Object... more) {
        conditions.append(" AND ").append(condition);
        values.addAll(Arrays.asList(more));
        return this;
    }

    /** Goes past all rows where nothing is wanted. */
    public Walk among(String column, Collection<?> wanted) {
        return and(column + " IN (SELECT value FROM json_each(?))", JSON.writeValueAsString(wanted));
    }

    /** All rows, of one system after the other; the statement goes on with an order or a limit. */
    public Statement rows(String columns) {
        return new Statement(
                "%s SELECT %s FROM asked CROSS JOIN %s %s ON %s".formatted(with, columns, table, index, conditions),
                values());
    }

    /** How many rows there are, counted no further than that. */
    public Statement count(int most) {
        return new Statement(
                "%s SELECT count(*) FROM (SELECT 1 FROM asked CROSS JOIN %s %s ON %s LIMIT %s)"
                        .formatted(with, table, index, conditions, most),
                values());
    }

    /**
     * The first rows of all systems together, put together from the first rows of each.
     *
     * @param columns of {@code found}
     * @param key what tells the rows of the table apart
     * @param within the order in a system, as the index has it
     * @param order the order of all
     */
    public Statement first(String columns, String key, String within, String order, int limit) {
        return new Statement(
                """
                %s SELECT %s FROM asked CROSS JOIN %s AS found
                ON (%s) IN (SELECT %s FROM %s %s WHERE %s ORDER BY %s LIMIT %s) ORDER BY %s LIMIT %s""".formatted(with, columns, table, key, key, table, index, conditions, within, limit, order, limit),
                values());
    }

    private List<Object> values() {
        var all = new ArrayList<>(before);
        all.addAll(values);
        return all;
    }

    /** What to ask the database. */
    public record Statement(String sql, List<Object> values) {}
}
