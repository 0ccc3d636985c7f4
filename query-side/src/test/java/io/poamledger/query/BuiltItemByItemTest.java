package io.poamledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.system.SystemRevised;
import io.poamledger.query.SampleHistory.Happened;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file is built in another order than the ledger's; nobody may be able to tell. */
class BuiltItemByItemTest {

    private static final String NOW = "2026-11-02T16:00:00Z";

    @Test
    void holds_the_rows_of_a_file_that_followed_event_by_event(@TempDir Path folder) {
        try (var side = QuerySideForTests.on(folder, NOW)) {
            side.record(history());
            var followed = EveryRow.of(side.rows());
            assertThat(followed.keySet()).hasSizeGreaterThan(20);
            assertThat(followed.get("timeline_moves")).hasSizeGreaterThan(50);
            var found = found(side.rows());

            side.rebuild();
            EveryRow.of(side.rows())
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

    private static List<String> found(JdbcClient views) {
        return views.sql("""
                        SELECT system || '/' || number FROM register_items WHERE id IN (
                            SELECT rowid FROM register_words WHERE register_words MATCH 'encryption') ORDER BY 1""").query((row, _) -> row.getString(1)).list();
    }
}
