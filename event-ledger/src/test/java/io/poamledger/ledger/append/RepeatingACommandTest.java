package io.poamledger.ledger.append;

import static io.poamledger.ledger.append.Samples.bytes;
import static io.poamledger.ledger.append.Samples.command;
import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.poamledger.ledger.Appended;
import io.poamledger.ledger.CommandRepeated;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.TestDatabase;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.Digest;
import io.poamledger.ledger.format.IdempotentRequest;
import io.poamledger.ledger.format.NewEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RepeatingACommandTest {

    private final TestDatabase database;

    @TempDir
    Path folder;

    private TestDatabase.Stores stores;
    private Ledger ledger;

    RepeatingACommandTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        stores = database.stores(folder);
        ledger = stores.ledger();
    }

    @AfterEach
    void close() {
        ledger.close();
        stores.close();
    }

    private Appended append(IdempotentRequest command, NewEvent... events) {
        return ledger.append(List.of(events), Optional.of(command), Optional.empty());
    }

    @Test
    void with_the_same_key_and_body_stores_nothing_and_gives_the_first_answer() {
        var first = append(command("kim", "import-1", "body"), event("acme/1", 0, 1_000), event("acme/2", 0, 2_000));
        var repeated = catchThrowableOfType(
                CommandRepeated.class, () -> append(command("kim", "import-1", "body"), event("acme/3", 0)));
        assertThat(repeated.receipt().slot()).isEqualTo(first.slot());
        assertThat(repeated.receipt().matches(bytes("body"))).isTrue();
        assertThat(ledger.head().position()).isEqualTo(2);
    }

    @Test
    void is_found_by_its_key_with_all_that_an_answer_needs() {
        var first = append(
                command("kim", "k", "body"),
                event("acme/1", 0, 1_000),
                event("acme/2", 0, 1_500),
                event("acme/1", 1, 2_000));
        var found = ledger.findCommand(DeduplicationKey.of("kim", "k")).orElseThrow();
        assertThat(found.lastSequences())
                .containsEntry("acme/1", 1L)
                .containsEntry("acme/2", 0L)
                .hasSize(2);
        assertThat(found.position()).isEqualTo(3).isEqualTo(first.nextPosition());
        assertThat(found.timestamp()).isEqualTo(Instant.ofEpochMilli(2_000));
        assertThat(ledger.findCommand(DeduplicationKey.of("kim", "other"))).isEmpty();
    }

    @Test
    void with_another_body_is_recognised_as_a_different_request() {
        append(command("kim", "import-1", "body"), event("acme/1", 0));
        assertThat(ledger.findCommand(DeduplicationKey.of("kim", "import-1"))
                        .orElseThrow()
                        .matches(bytes("another body")))
                .isFalse();
    }

    @Test
    void by_another_subject_is_another_command() {
        append(command("kim", "import-1", "body"), event("acme/1", 0));
        append(command("lee", "import-1", "body"), event("acme/2", 0));
        assertThat(ledger.head().position()).isEqualTo(2);
    }

    @Test
    void that_would_also_clash_with_its_own_event_is_an_answer_and_not_a_conflict() {
        append(command("kim", "k", "body"), event("acme/1", 0));
        var repeated = catchThrowableOfType(
                CommandRepeated.class, () -> append(command("kim", "k", "body"), event("acme/1", 0)));
        assertThat(repeated).isNotNull();
    }

    @Test
    void of_an_imported_row_is_recognised_whoever_sends_it() {
        var file = Digest.of(bytes("file"));
        assertThat(DeduplicationKey.ofImportRow("acme", file, 7))
                .isEqualTo(DeduplicationKey.ofImportRow("acme", file, 7));
        assertThat(DeduplicationKey.ofImportRow("acme", file, 7))
                .isNotEqualTo(DeduplicationKey.ofImportRow("acme", file, 8))
                .isNotEqualTo(DeduplicationKey.ofImportRow("acme", Digest.of(bytes("other")), 7))
                .isNotEqualTo(DeduplicationKey.ofImportRow("acm", file, 7));
    }

    @Test
    void by_many_clients_of_two_ledgers_at_once_takes_effect_once() throws Exception {
        try (var other = stores.ledger();
                var clients = java.util.concurrent.Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 64; i++) {
                var where = i % 2 == 0 ? ledger : other;
                var event = event("own/" + i, 0);
                var key = "key-" + i % 4;
                clients.submit(
                        () -> where.append(List.of(event), Optional.of(command("kim", key, "")), Optional.empty()));
            }
        }
        assertThat(ledger.head().position()).isEqualTo(4);
    }
}
