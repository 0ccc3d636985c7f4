package io.poamledger.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the read models hold, as text. */
final class EveryRow {

    /** Numbers of rows that only the order of writing decides, and that nobody is shown. */
    private static final String ROW_NUMBERS = "register_items.id";

    private static final Pattern SUM_OF_NOTHING =
            Pattern.compile("'[^']*' '[^']*'( '[^']*' -?\\d+)?( 0)+|('[^']*' ){3,4}0( 0){11}");

    private EveryRow() {}

    /** By table, but for sums that have become nothing again: they are there where something was added and taken away in different batches. */
    static Map<String, List<String>> of(JdbcClient views) {
        var columns = views.sql("""
                        SELECT tables.name AS "table", group_concat('quote("' || columns.name || '")', ', ') AS "row"
                        FROM sqlite_master tables, pragma_table_info(tables.name) columns
                        WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite%' AND tables.name NOT LIKE 'register_words%'
                            AND tables.name NOT IN ('TokenEntry', 'DeadLetterEntry', 'views_meta')
                            AND tables.name || '.' || columns.name <> :numbers
                        GROUP BY tables.name""")
                .param("numbers", ROW_NUMBERS)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        return columns.stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> views
                                .sql("SELECT concat_ws(' ', %s) FROM %s ORDER BY 1"
                                        .formatted(table.getValue(), table.getKey()))
                                .query((row, _) -> row.getString(1))
                                .list()
                                .stream()
                                .filter(row -> !SUM_OF_NOTHING.matcher(row).matches())
                                .toList(),
                        (one, _) -> one,
                        TreeMap::new));
    }
}
