package io.poamledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.Told;
import io.poamledger.query.history.HistoryEntry.Change;
import io.poamledger.query.history.HistoryPart.Saying;
import io.poamledger.query.lists.Cursor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
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
            var newest = side.history().part(item, 5, Topic.EVERYTHING, Optional.empty(), 2);
            assertThat(newest.entries().getFirst().sentence()).contains("\"Patch the fleet\"");
            assertThat(newest.entries().getLast().changes()).contains(new Change("Risk", "low", "high"));

            var older = side.history()
                    .part(item, 5, Topic.EVERYTHING, newest.next().map(next -> Cursor.parse("cursor", next, 1)), 100);
            assertThat(older.entries()).extracting(HistoryEntry::sequence).containsExactly(3L, 2L, 1L, 0L);
            assertThat(older.next()).isEmpty();
            assertThat(older.until()).isEqualTo(newest.entries().getLast().position());
        }
    }

    @Test
    void holds_what_was_asked_for_and_tells_how_much_there_is_of_the_rest(@TempDir Path folder) {
        try (var side = QuerySideForTests.on(folder, "2026-07-05T12:00:00Z")) {
            var item = Told.item(7);
            side.record(
                    Told.registered(Told.ACME, "ACME", "UTC"),
                    Told.opened(item, "No banner"),
                    Told.milestone(item, 1, "Patch the fleet", "2026-09-30"),
                    Told.rated(item, RiskLevel.LOW),
                    Told.scheduled(item, "2026-10-31"),
                    Told.completed(item, 1, "2026-07-04"));
            var newest = side.history().part(item, 4, Topic.DATES, Optional.empty(), 2);
            assertThat(newest.entries()).extracting(HistoryEntry::sequence).containsExactly(4L, 3L);
            assertThat(newest.counts())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(Topic.EVERYTHING, 5, Topic.DATES, 3, Topic.EVIDENCE, 0));
            var older = side.history()
                    .part(item, 4, Topic.DATES, newest.next().map(next -> Cursor.parse("cursor", next, 1)), 2);
            assertThat(older.entries()).extracting(HistoryEntry::sequence).containsExactly(1L);
            assertThat(older.entries().getFirst().sentence()).contains("Patch the fleet");
            assertThat(older.next()).isEmpty();
            assertThat(older.said())
                    .containsEntry(new Saying(Optional.of(new MilestoneId(1)), LocalDate.parse("2026-07-04"), true), 4L)
                    .containsEntry(new Saying(Optional.empty(), LocalDate.parse("2026-10-31"), false), 3L);
        }
    }
}
