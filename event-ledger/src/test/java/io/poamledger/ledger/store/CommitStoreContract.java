package io.poamledger.ledger.store;

import static io.poamledger.ledger.append.Samples.chain;
import static io.poamledger.ledger.append.Samples.command;
import static io.poamledger.ledger.append.Samples.commit;
import static io.poamledger.ledger.append.Samples.event;
import static io.poamledger.ledger.append.Samples.filler;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.ledger.append.Samples;
import io.poamledger.ledger.format.ChainFormat;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.Digest;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.format.StoredEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger relies on, whatever database is below it. Every test must fail on a store that does nothing. */
public abstract class CommitStoreContract {

    private static final Path RAN_ON = Path.of("target", "contract-suite.txt");

    protected CommitStore store;
    private Head head;

    /** An empty store. */
    protected abstract CommitStore open() throws Exception;

    /** Another store on the same data, as another process would have it. */
    protected abstract CommitStore openAgain() throws Exception;

    /** What the store runs on, for the closing lines of {@code ./poam test}; empty if that need not be told. */
    protected abstract Optional<String> server();

    @BeforeEach
    void storeAFirstCommit() throws Exception {
        store = open();
        head = Head.EMPTY;
        append(commit(store.ledgerId(), head, event("acme/1", 0), event("acme/1", 1)));
    }

    @AfterEach
    void tellTheServer() throws IOException {
        var server = server();
        if (server.isPresent()) {
            Files.writeString(RAN_ON, server.get() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Commit append(Commit commit) {
        store.append(List.of(commit));
        head = commit.asHead();
        return commit;
    }

    private void isRefused(Commit commit) {
        assertThatThrownBy(() -> store.append(List.of(commit))).isInstanceOf(CommitStoreException.class);
        assertThat(store.commit(commit.slot()).map(Commit::id)).isNotEqualTo(Optional.of(commit.id()));
    }

    @Test
    void gives_back_what_was_stored_byte_for_byte() {
        var stored = append(commit(
                store.ledgerId(),
                head,
                Optional.of(command("kim", "key-1", "body")),
                event("acme/2", 0),
                event("ümlaut/2", Long.MAX_VALUE)));
        assertThat(store.commit(1)).usingRecursiveComparison().isEqualTo(Optional.of(stored));
        assertThat(ChainFormat.hash(store.ledgerId(), store.commit(1).orElseThrow()))
                .isEqualTo(stored.hash());
    }

    @Test
    void keeps_absent_fields_absent() {
        var full = event("x", 0);
        var bare = new NewEvent(
                full.id(), Optional.empty(), full.id(), 0, 0, "Text", Optional.empty(), new byte[0], new byte[0]);
        append(commit(store.ledgerId(), head, bare));
        var read = store.commit(1).orElseThrow().events().getFirst();
        assertThat(read.type()).isEmpty();
        assertThat(read.revision()).isEmpty();
        assertThat(read.payload()).isEmpty();
        assertThat(store.commit(1).orElseThrow().command()).isEmpty();
    }

    @Test
    void a_batch_takes_consecutive_slots() {
        store.append(chain(store.ledgerId(), head, 20));
        assertThat(store.page(1, 100))
                .extracting(Commit::slot)
                .hasSize(20)
                .startsWith(1L)
                .endsWith(20L);
        assertThat(store.head().position()).isEqualTo(22);
    }

    @Test
    void a_taken_slot_is_refused_and_keeps_its_commit() {
        var first = append(commit(store.ledgerId(), head, event("acme/2", 0)));
        isRefused(commit(store.ledgerId(), store.commit(0).orElseThrow().asHead(), event("acme/3", 0)));
        assertThat(store.commit(1).orElseThrow().id()).isEqualTo(first.id());
    }

    @Test
    void a_slot_beyond_the_next_one_is_refused() {
        var skipped = commit(store.ledgerId(), head, event("acme/2", 0));
        isRefused(commit(store.ledgerId(), skipped.asHead(), event("acme/3", 0)));
        assertThat(store.header(2)).isEmpty();
    }

    @Test
    void a_commit_that_does_not_begin_where_the_last_one_ends_is_refused() {
        isRefused(commit(store.ledgerId(), new Head(0, 1, head.latest(), head.hash()), event("acme/2", 0)));
        isRefused(filler(store.ledgerId(), new Head(0, 1, head.latest(), head.hash())));
        isRefused(filler(store.ledgerId(), new Head(0, 3, head.latest(), head.hash())));
        assertThat(store.lastSlot()).isZero();
    }

    @Test
    void a_commit_that_is_not_linked_to_the_last_one_is_refused() {
        isRefused(commit(store.ledgerId(), new Head(0, 2, head.latest(), Digest.ZERO), event("acme/2", 0)));
        assertThat(store.lastSlot()).isZero();
    }

    @Test
    void within_a_batch_too_each_commit_has_to_continue_the_one_before_it() {
        var first = commit(store.ledgerId(), head, event("acme/2", 0));
        var unlinked = commit(
                store.ledgerId(),
                new Head(1, first.asHead().position(), first.asHead().latest(), head.hash()),
                event("acme/3", 0));
        assertThatThrownBy(() -> store.append(List.of(first, unlinked))).isInstanceOf(CommitStoreException.class);
        assertThat(store.commit(2)).isEmpty();
    }

    @Test
    void a_taken_place_in_a_stream_is_refused() {
        isRefused(commit(store.ledgerId(), head, event("acme/1", 1)));
        assertThat(store.stream("acme/1", 0, 10)).hasSize(2);
    }

    @Test
    void a_taken_event_id_is_refused() {
        var taken = store.commit(0).orElseThrow().events().getFirst();
        var again = event("acme/9", 0);
        isRefused(commit(
                store.ledgerId(),
                head,
                new NewEvent(
                        taken.id(),
                        again.type(),
                        "acme/9",
                        0,
                        0,
                        "X",
                        again.revision(),
                        again.payload(),
                        again.metadata())));
    }

    @Test
    void a_taken_command_key_is_refused() {
        append(commit(store.ledgerId(), head, Optional.of(command("kim", "k", "a")), event("acme/2", 0)));
        isRefused(commit(store.ledgerId(), head, Optional.of(command("kim", "k", "b")), event("acme/3", 0)));
    }

    @Test
    void a_taken_commit_id_is_refused() {
        var first = store.commit(0).orElseThrow();
        var again = commit(store.ledgerId(), head, event("acme/2", 0));
        isRefused(new Commit(
                again.slot(),
                again.position(),
                first.id(),
                again.command(),
                again.latest(),
                again.previous(),
                again.hash(),
                again.events()));
    }

    @Test
    void what_is_stored_of_a_failed_batch_is_a_prefix_of_it() {
        var fine = commit(store.ledgerId(), head, event("acme/2", 0));
        var clash = commit(store.ledgerId(), fine.asHead(), event("acme/1", 0));
        var behind = commit(store.ledgerId(), clash.asHead(), event("acme/3", 0));
        assertThatThrownBy(() -> store.append(List.of(fine, clash, behind))).isInstanceOf(CommitStoreException.class);
        assertThat(store.header(clash.slot())).isEmpty();
        assertThat(store.header(behind.slot())).isEmpty();
        var holders =
                store.holders(List.of(new UniqueKey.OfSequence("acme/3", 0), new UniqueKey.OfSequence("acme/1", 0)));
        assertThat(holders).containsOnlyKeys(new UniqueKey.OfSequence("acme/1", 0));
    }

    @Test
    void commits_without_events_take_slots_but_no_positions() {
        append(filler(store.ledgerId(), head));
        append(filler(store.ledgerId(), head));
        append(commit(store.ledgerId(), head, event("acme/2", 0)));
        assertThat(store.page(0, 10)).extracting(Commit::position).containsExactly(0L, 2L, 2L, 2L);
    }

    @Test
    void a_page_starts_where_asked_and_ends_at_the_limit() {
        store.append(chain(store.ledgerId(), head, 10));
        assertThat(store.page(3, 4)).extracting(Commit::slot).containsExactly(3L, 4L, 5L, 6L);
        assertThat(store.page(11, 4)).isEmpty();
    }

    @Test
    void a_page_ends_with_the_commit_that_brings_its_events_to_the_limit() {
        for (int i = 1; i <= 4; i++) {
            append(commit(
                    store.ledgerId(),
                    head,
                    event("a" + i, 0),
                    event("b" + i, 0),
                    event("c" + i, 0),
                    event("d" + i, 0)));
        }
        assertThat(store.page(1, 5)).extracting(Commit::slot).containsExactly(1L, 2L);
        assertThat(store.page(1, 4)).extracting(Commit::slot).containsExactly(1L);
        assertThat(store.page(3, 100)).extracting(Commit::slot).containsExactly(3L, 4L);
    }

    @Test
    void what_follows_a_slot_ends_at_the_limit_or_with_the_last() {
        store.append(chain(store.ledgerId(), head, 10));
        assertThat(store.following(3, 4)).extracting(Commit::slot).containsExactly(3L, 4L, 5L, 6L);
        assertThat(store.following(9, 4)).extracting(Commit::slot).containsExactly(9L, 10L);
        assertThat(store.following(11, 4)).isEmpty();
        assertThat(store.following(13, 4)).isEmpty();
    }

    @Test
    void a_page_of_big_commits_is_cut_short_but_never_empty() {
        for (int i = 1; i <= 6; i++) {
            var event = event("big/" + i, 0);
            append(commit(
                    store.ledgerId(),
                    head,
                    new NewEvent(
                            event.id(),
                            event.type(),
                            event.aggregate(),
                            0,
                            0,
                            "X",
                            event.revision(),
                            new byte[7 << 20],
                            event.metadata())));
        }
        assertThat(store.page(1, 100))
                .hasSizeBetween(1, 6)
                .first()
                .extracting(Commit::slot)
                .isEqualTo(1L);
    }

    @Test
    void finds_who_holds_a_key_and_leaves_out_free_ones() {
        var third = append(commit(store.ledgerId(), head, Optional.of(command("kim", "k", "")), event("acme/2", 0)));
        var byCommand = new UniqueKey.OfCommand(DeduplicationKey.of("kim", "k"));
        var byId = new UniqueKey.OfEvent(third.events().getFirst().id());
        var bySequence = new UniqueKey.OfSequence("acme/2", 0);
        var held = store.holders(List.of(
                byCommand, byId, bySequence, new UniqueKey.OfSequence("acme/2", 1), new UniqueKey.OfEvent("nobody's")));
        assertThat(held).containsOnlyKeys(byCommand, byId, bySequence);
        assertThat(held.values()).containsOnly(new Holder(1, third.id()));
    }

    @Test
    void reads_one_stream_from_a_sequence_on() {
        append(commit(store.ledgerId(), head, event("acme/1", 2), event("acme/10", 0), event("acme/1", 3)));
        assertThat(store.stream("acme/1", 1, 10))
                .extracting(StoredEvent::sequence)
                .containsExactly(1L, 2L, 3L);
        assertThat(store.stream("acme/1", 1, 2))
                .extracting(StoredEvent::sequence)
                .containsExactly(1L, 2L);
        assertThat(store.stream("acme", 0, 10)).isEmpty();
    }

    @Test
    void knows_the_last_sequence_of_a_stream() {
        assertThat(store.lastSequence("acme/1")).hasValue(1);
        assertThat(store.lastSequence("acme/2")).isEmpty();
    }

    @Test
    void keeps_only_the_newest_snapshot() {
        store.keep(Samples.snapshot("acme/1", 5));
        store.keep(Samples.snapshot("acme/1", 3));
        assertThat(store.snapshot("acme/1").map(Snapshot::sequence)).hasValue(5L);
        store.keep(Samples.snapshot("acme/1", 7));
        assertThat(store.snapshot("acme/1").map(Snapshot::sequence)).hasValue(7L);
        assertThat(store.snapshot("acme/2")).isEmpty();
    }

    @Test
    void another_process_sees_what_was_stored_and_that_something_was() throws Exception {
        try (var other = openAgain()) {
            assertThat(other.ledgerId()).isEqualTo(store.ledgerId());
            var before = other.changes();
            var stored = append(commit(store.ledgerId(), head, event("acme/2", 0)));
            assertThat(other.changes()).isNotEqualTo(before);
            assertThat(other.commit(1).map(Commit::hash)).hasValue(stored.hash());
        }
    }

    @Test
    void another_process_can_take_the_next_slot() throws Exception {
        try (var other = openAgain()) {
            var theirs = commit(other.ledgerId(), other.head(), event("acme/2", 0));
            other.append(List.of(theirs));
            isRefused(commit(store.ledgerId(), head, event("acme/3", 0)));
            assertThat(store.commit(1).map(Commit::id)).hasValue(theirs.id());
        }
    }

    @Test
    void finds_nothing_wrong_with_what_it_wrote() {
        store.append(chain(store.ledgerId(), head, 5));
        assertThat(store.inspect()).isEmpty();
        assertThat(store.page(0, 10)).hasSize(6);
    }

    @Test
    void refuses_everything_once_it_is_closed() {
        store.close();
        assertThatThrownBy(() -> store.header(0)).isInstanceOf(CommitStoreException.class);
        assertThatThrownBy(() -> store.changes()).isInstanceOf(CommitStoreException.class);
    }
}
