package io.poamledger.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.ledger.sqlite.SqliteCommitStore;
import io.poamledger.ledger.sqlite.SqliteSettings;
import io.poamledger.ledger.store.Holder;
import io.poamledger.ledger.store.UniqueKey;
import io.poamledger.ledger.verify.LedgerFile;
import io.poamledger.ledger.verify.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while they append: whatever they were told is stored, is. */
class KillingWritersTest {

    @TempDir
    Path folder;

    @Test
    void one_process_killed_again_and_again_loses_nothing_it_was_told_is_stored() throws Exception {
        killInALoop(3, 1);
    }

    @Test
    void two_processes_on_one_file_lose_nothing_they_were_told_is_stored() throws Exception {
        killInALoop(2, 2);
    }

    @Test
    @Tag("long")
    void the_same_for_longer() throws Exception {
        killInALoop(40, 1);
        killInALoop(40, 2);
    }

    private void killInALoop(int rounds, int processes) throws Exception {
        var file = folder.resolve("ledger.db");
        var random = new Random(rounds);
        var told = new ArrayList<String>();
        for (int round = 0; round < rounds; round++) {
            var writers = new ArrayList<WriterProcess>();
            try {
                for (int i = 0; i < processes; i++) {
                    writers.add(WriterProcess.appending(file));
                }
                for (var writer : writers) {
                    told.addAll(writer.lines(5 + random.nextInt(60)));
                }
            } finally {
                for (var writer : writers) {
                    writer.kill();
                }
            }
            for (var writer : writers) {
                told.addAll(writer.lines(Integer.MAX_VALUE));
            }
            allAreStored(file, told);
        }
        assertThat(told).hasSizeGreaterThan(rounds * 5);
    }

    private static void allAreStored(Path file, List<String> told) {
        try (var store = SqliteCommitStore.open(file, SqliteSettings.DEFAULT, Clock.systemUTC())) {
            for (var line : told) {
                var words = line.split(" ", 2);
                if (words.length < 2) {
                    continue;
                }
                var key = new UniqueKey.OfEvent(words[0]);
                assertThat(store.holders(List.of(key)).values())
                        .as(line)
                        .extracting(Holder::slot)
                        .containsExactly(Long.parseLong(words[1]));
            }
        }
        assertThat(LedgerFile.verify(file, Progress.SILENT).fault()).isEmpty();
    }
}
