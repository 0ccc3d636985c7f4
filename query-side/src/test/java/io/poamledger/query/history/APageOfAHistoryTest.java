package io.poamledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.Told;
import io.poamledger.query.history.HistoryEntry.Change;
import io.poamledger.query.lists.Cursor;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class APageOfAHistoryTest {

    @Test
    void refers_to_what_was_before_it(@TempDir Path folder) {
        try (var side = QuerySideForTests.on(folder, "2026-07-05T12:00:00Z")) {
            var item = Told.item(7);
            side.record(
                    Told.registered(Told.ACME, "ACME", "UTC"),
                    Told.opened(item, "No banner"),
                    Told.milestone(item, 1, "Patch the fleet", "2026-09-30"),
                    Told.rated(item, RiskLevel.LOW),
                    new ProgressRecorded(item, "Half is done.", Optional.empty(), Optional.empty()),
                    Told.rated(item, RiskLevel.HIGH),
                    Told.completed(item, 1, "2026-07-04"));
            var newest = side.history().page(item, 5, Optional.empty(), 2);
            assertThat(newest.rows().getFirst().sentence()).contains("\"Patch the fleet\"");
            assertThat(newest.rows().getLast().changes()).contains(new Change("Risk", "low", "high"));

            var older = side.history().page(item, 5, newest.next().map(next -> Cursor.parse("cursor", next, 1)), 100);
            assertThat(older.rows()).extracting(HistoryEntry::sequence).containsExactly(3L, 2L, 1L, 0L);
            assertThat(older.next()).isEmpty();
        }
    }
}
