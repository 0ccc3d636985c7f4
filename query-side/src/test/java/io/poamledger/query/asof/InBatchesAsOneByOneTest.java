package io.poamledger.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.query.Replay;
import io.poamledger.query.SampleHistory;
import io.poamledger.query.facts.FactsForTests;
import io.poamledger.query.systems.SystemsForTests;
import io.poamledger.query.views.following.LedgerForTests;
import io.poamledger.query.views.following.ViewsForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether several events of an item come in one batch of the processor makes no difference. */
class InBatchesAsOneByOneTest {

    @Test
    void leaves_the_same_rows(@TempDir Path folder) throws Exception {
        var ledger = new LedgerForTests();
        var facts = new FactsForTests(ledger.engine());
        var history = SampleHistory.of(5, 40, Instant.parse("2026-11-02T16:00:00Z"));
        try (var oneByOne = new Replay(Files.createDirectory(folder.resolve("one-by-one")))
                        .with(SystemsForTests::projection)
                        .with((rows, changes) -> new PastProjection(rows, SystemsForTests.systems(rows), changes));
                var inBatches = new ViewsForTests(
                        Files.createDirectory(folder.resolve("in-batches")),
                        ledger,
                        SystemsForTests::projection,
                        facts::projection,
                        rows -> new PastProjection(rows, SystemsForTests.systems(rows), facts.changes()))) {
            for (var happened : history) {
                ledger.record(happened.event());
                oneByOne.at(LedgerForTests.recordedAt(ledger.size())).record(happened.event());
            }
            inBatches.follow();
            for (var table : List.of("asof_items", "asof_claims", "asof_counts")) {
                assertThat(rows(inBatches.rows(), table))
                        .as(table)
                        .isEqualTo(rows(oneByOne.rows(), table))
                        .hasSizeGreaterThan(30);
            }
        }
    }

    private static List<String> rows(JdbcClient views, String table) {
        return views.sql("SELECT * FROM " + table + " ORDER BY 1, 2, 3").query().listOfRows().stream()
                .map(Map::toString)
                .toList();
    }
}
