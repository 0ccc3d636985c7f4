package io.poamledger.ledger.mongo;

import static io.poamledger.ledger.append.Samples.commit;
import static io.poamledger.ledger.append.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Digest;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhatMongoDbRefusesTest {

    private final WireServer server = new WireServer();
    private final MongoConnection connection = server.connect();
    private MongoCommitStore store;

    @BeforeEach
    void open() {
        store = MongoCommitStore.open(connection, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
        server.close();
    }

    private Commit of(Head head, int megabytes) {
        var id = event("big/" + head.slot(), 0).id();
        return commit(
                store.ledgerId(),
                head,
                new NewEvent(
                        id,
                        Optional.empty(),
                        "big/" + head.slot(),
                        0,
                        0,
                        "X",
                        Optional.empty(),
                        new byte[megabytes << 20],
                        new byte[0]));
    }

    @Test
    void a_commit_beyond_its_16_megabytes_needs_help_and_was_never_sent() {
        var refused = catchThrowableOfType(CommitStoreException.class, () -> store.append(List.of(of(Head.EMPTY, 17))));
        assertThat(refused.outcome()).isEqualTo(Outcome.NOTHING_STORED);
        assertThat(refused.prognosis()).isEqualTo(Prognosis.NEEDS_HELP);
        assertThat(store.header(0)).isEmpty();
    }

    @Test
    void behind_others_in_its_batch_it_leaves_in_doubt_what_became_of_them() {
        var fine = of(Head.EMPTY, 1);
        var refused = catchThrowableOfType(
                CommitStoreException.class, () -> store.append(List.of(fine, of(fine.asHead(), 17))));
        assertThat(refused.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(refused.prognosis()).isEqualTo(Prognosis.NEEDS_HELP);
        assertThat(store.header(1)).isEmpty();
    }

    @Test
    void a_commit_that_does_not_continue_the_one_before_it_was_never_sent() {
        var first = of(Head.EMPTY, 0);
        store.append(List.of(first));
        var head = first.asHead();
        var elsewhere = new Head(0, head.position(), head.latest(), Digest.ZERO);
        var farther = new Head(0, head.position() + 1, head.latest(), head.hash());
        for (var writer : List.of(store, MongoCommitStore.open(connection, Clock.systemUTC()))) {
            for (var wrong : List.of(elsewhere, farther)) {
                isRefused(writer, of(wrong, 0));
                var second = of(head, 0);
                isRefused(writer, second, of(new Head(1, second.nextPosition(), 0, Digest.ZERO), 0));
            }
        }
        store.append(List.of(of(head, 0)));
    }

    private void isRefused(MongoCommitStore writer, Commit... batch) {
        var refused = catchThrowableOfType(CommitStoreException.class, () -> writer.append(List.of(batch)));
        assertThat(refused.outcome()).isEqualTo(Outcome.NOTHING_STORED);
        assertThat(refused).hasMessageContaining("does not continue");
        assertThat(store.header(1)).isEmpty();
    }

    @Test
    void a_duplicate_in_front_of_a_batch_stores_nothing_and_may_heal() {
        var first = of(Head.EMPTY, 0);
        store.append(List.of(first));
        var refused = catchThrowableOfType(CommitStoreException.class, () -> store.append(List.of(first)));
        assertThat(refused.outcome()).isEqualTo(Outcome.NOTHING_STORED);
        assertThat(refused.prognosis()).isEqualTo(Prognosis.MAY_HEAL);
    }

    @Test
    void a_connection_that_was_closed_is_a_failure_of_the_store() {
        connection.close();
        assertThatThrownBy(() -> store.header(0)).isInstanceOf(CommitStoreException.class);
        assertThatThrownBy(() -> store.append(List.of(of(Head.EMPTY, 0)))).isInstanceOf(CommitStoreException.class);
    }
}
