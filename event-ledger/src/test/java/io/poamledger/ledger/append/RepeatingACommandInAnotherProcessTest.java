package io.poamledger.ledger.append;

import static io.poamledger.ledger.append.Samples.command;
import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.poamledger.ledger.CommandRepeated;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.TestDatabase;
import io.poamledger.ledger.format.DeduplicationKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes of their own need a database that outlives them: the file. */
class RepeatingACommandInAnotherProcessTest {

    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = TestDatabase.SQLITE.stores(folder).ledger();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void after_a_crash_between_append_and_answer_gives_the_first_answer() throws Exception {
        try (var writer = WriterProcess.dyingAfter(folder.resolve("ledger.db"), "crashed")) {
            assertThat(writer.exitValue()).isEqualTo(9);
            assertThat(writer.lines(1)).isEmpty();
        }
        assertThat(ledger.findCommand(DeduplicationKey.of("kim", "crashed"))).isPresent();
        assertThat(catchThrowableOfType(
                        CommandRepeated.class,
                        () -> ledger.append(
                                List.of(event("acme/1", 0)),
                                Optional.of(command("kim", "crashed", "body")),
                                Optional.empty())))
                .isNotNull();
    }

    @Test
    void by_two_processes_at_once_takes_effect_once() throws Exception {
        var file = folder.resolve("ledger.db");
        try (var one = WriterProcess.once(file, "both");
                var other = WriterProcess.once(file, "both")) {
            one.go();
            other.go();
            assertThat(List.of(one.lines(1).getFirst(), other.lines(1).getFirst()))
                    .containsExactlyInAnyOrder("stored", "repeated");
        }
        assertThat(ledger.head().position()).isEqualTo(1);
    }
}
