package io.poamledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.system.SystemRevised;
import io.poamledger.query.SampleHistory.Happened;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file is built in another order than the ledger's; nobody may be able to tell. */
class BuiltItemByItemTest {

    private static final String NOW = "2026-11-02T16:00:00Z";

    /** Numbers of rows that only the order of writing decides, and that nobody is shown. */
    private static final String ROW_NUMBERS = "register_items.id";

    private static final Pattern SUM_OF_NOTHING = Pattern.compile("'[^']*' '[^']*'( '[^']*' -?\\d+)?( 0)+");

    @Test
    void holds_the_rows_of_a_file_that_followed_event_by_event(@TempDir Path folder) {
        try (var side = QuerySideForTests.on(folder, NOW)) {
            side.record(history());
            var followed = everyRow(side.rows());
            assertThat(followed.keySet()).hasSizeGreaterThan(20);
            assertThat(followed.get("timeline_moves")).hasSizeGreaterThan(50);
            var found = found(side.rows());

            side.rebuild();
            everyRow(side.rows())
                    .forEach((table, rows) -> assertThat(rows)
                            .as(table)
                            .containsExactlyElementsOf(followed.getOrDefault(table, List.of())));
            assertThat(found(side.rows())).isEqualTo(found).isNotEmpty();
        }
    }

    /** Two systems whose items' events are mixed; one of them moves to another time zone half way. */
    private static List<Happened> history() {
        var history = new ArrayList<>(SampleHistory.of(11, 60, Instant.parse(NOW)));
        assertThat(history.stream()
                        .filter(happened -> happened.event() instanceof PoamItemEvent)
                        .count())
                .isGreaterThan(300);
        var half = history.size() / 2;
        history.add(
                half,
                new Happened(
                        history.get(half).at(),
                        new SystemRevised(
                                Told.BETA,
                                Told.registered(Told.BETA, "BETA", "Pacific/Auckland")
                                        .profile(),
                                Told.registered(Told.BETA, "BETA", "America/Los_Angeles")
                                        .profile(),
                                "The site moved")));
        return history;
    }

    /** But for sums that have become nothing again: they are there where something was added and taken away in different batches. */
    private static Map<String, List<String>> everyRow(JdbcClient views) {
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

    private static List<String> found(JdbcClient views) {
        return views.sql("""
                        SELECT system || '/' || number FROM register_items WHERE id IN (
                            SELECT rowid FROM register_words WHERE register_words MATCH 'encryption') ORDER BY 1""").query((row, _) -> row.getString(1)).list();
    }
}
