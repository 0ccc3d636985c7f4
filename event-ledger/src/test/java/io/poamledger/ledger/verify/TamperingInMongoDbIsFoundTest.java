package io.poamledger.ledger.verify;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.set;
import static io.poamledger.ledger.append.Samples.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.append.Samples;
import io.poamledger.ledger.format.IdempotentRequest;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.mongo.MongoCommitStore;
import io.poamledger.ledger.mongo.WireServer;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.Snapshot;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody has a driver, every right, and time. Slot n holds position n, for n from 0 to 39. */
class TamperingInMongoDbIsFoundTest {

    private final WireServer server = new WireServer();
    private CommitStore store;
    private MongoCollection<Document> commits;

    @BeforeEach
    void fill() {
        store = MongoCommitStore.open(server.connect(), Clock.systemUTC());
        commits = server.connect().database().getCollection("commits");
        append(40);
        assertThat(ChainVerifier.verify(store, Progress.SILENT).fault()).isEmpty();
    }

    @AfterEach
    void close() {
        store.close();
        server.close();
    }

    private void append(int many) {
        store.append(Samples.chain(store.ledgerId(), store.head(), many));
    }

    private void append(Optional<IdempotentRequest> command, NewEvent... events) {
        store.append(List.of(Samples.commit(store.ledgerId(), store.head(), command, events)));
    }

    private void isFoundInWords(String... words) {
        var fault = ChainVerifier.verify(store, Progress.SILENT).fault();
        assertThat(fault.map(VerificationReport.Fault::toString).orElse("nothing"))
                .contains(words);
    }

    private Document stored(long slot) {
        return Objects.requireNonNull(commits.find(eq("_id", slot)).first());
    }

    private void change(long slot, Consumer<Document> change) {
        var document = stored(slot);
        change.accept(document);
        commits.replaceOne(eq("_id", slot), document);
    }

    private static Document event(Document commit) {
        return commit.getList("e", Document.class).getFirst();
    }

    private List<Document> cut(long from, long to) {
        var cut = new ArrayList<Document>();
        for (long slot = from; slot <= to; slot++) {
            cut.add(commits.findOneAndDelete(eq("_id", slot)));
        }
        return cut;
    }

    private void isFoundAt(long position) {
        var fault = ChainVerifier.verify(store, Progress.SILENT).fault();
        assertThat(fault.map(VerificationReport.Fault::position))
                .as("%s", fault)
                .hasValue(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i", "t", "a", "s", "ts", "pt", "pr", "pl", "md", "sa"})
    void any_field_of_an_event_that_is_altered_missing_or_of_another_type(String field) {
        var right = event(stored(17)).get(field);
        for (var wrong : List.of(
                right instanceof String
                        ? "another"
                        : right instanceof Long number ? number + 1 : new Binary(new byte[16]),
                42,
                new Document())) {
            change(17, commit -> event(commit).put(field, wrong));
            isFoundAt(17);
        }
        change(17, commit -> event(commit).remove(field));
        isFoundAt(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "cid", "mt", "ph", "h", "k", "e"})
    void any_field_of_a_commit_that_is_altered_missing_or_of_another_type(String field) {
        var right = stored(17).get(field);
        for (var wrong : List.of(
                right instanceof String
                        ? "another"
                        : right instanceof Long number ? number + 1 : new Binary(new byte[32]),
                new Binary(new byte[31]),
                List.of("another"),
                42)) {
            change(17, commit -> commit.put(field, wrong));
            isFoundAt(17);
        }
        change(17, commit -> commit.remove(field));
        isFoundAt(17);
    }

    @Test
    void a_command_that_a_commit_was_not_the_effect_of() {
        change(17, commit -> commit.append("ck", new Binary(new byte[32])));
        isFoundAt(17);
        change(17, commit -> commit.append("rh", new Binary(new byte[32])).append("rs", new Binary(new byte[16])));
        isFoundAt(17);
    }

    @Test
    void a_key_that_is_altered_added_or_removed() {
        var right = stored(17).getList("k", String.class);
        for (int i = 0; i < right.size(); i++) {
            var altered = new ArrayList<>(right);
            altered.set(i, right.get(i) + "0");
            var removed = new ArrayList<>(right);
            removed.remove(i);
            for (var keys : List.of(altered, removed)) {
                change(17, commit -> commit.put("k", keys));
                isFoundAt(17);
            }
        }
        var added = new ArrayList<>(right);
        added.add("s:acme/666/0");
        change(17, commit -> commit.put("k", added));
        isFoundAt(17);
    }

    @Test
    void a_key_that_two_commits_hold_because_its_index_was_gone_for_a_while() {
        commits.dropIndexes();
        var head = store.head();
        var taken = store.commit(3).orElseThrow().events().getFirst();
        store.append(List.of(Samples.commit(store.ledgerId(), head, Samples.event(taken.aggregate(), 0))));
        commits.createIndex(Indexes.ascending("k"));
        var report = ChainVerifier.verify(store, Progress.SILENT);
        assertThat(report.fault().orElseThrow().what()).contains("s:" + taken.aggregate() + "/0", "slot 3", "slot 40");
    }

    @Test
    void an_index_that_is_gone_or_keeps_nothing_apart() {
        commits.dropIndexes();
        isFoundInWords("no unique index on k");
        commits.createIndex(Indexes.ascending("k"));
        isFoundInWords("no unique index on k");
    }

    @Test
    void a_hole_in_the_numbers_of_a_stream() {
        append(Optional.empty(), Samples.event("acme/1", 0), Samples.event("acme/1", 1));
        append(Optional.empty(), Samples.event("acme/1", 3));
        isFoundInWords("stream acme/1", "event 3 in slot 41", "without an event 2");
    }

    @Test
    void events_of_a_stream_in_another_order_than_their_numbers() {
        append(Optional.empty(), Samples.event("acme/1", 1));
        append(Optional.empty(), Samples.event("acme/1", 0));
        isFoundInWords("stream acme/1", "event 1 in slot 40", "before event 0");
    }

    @Test
    void the_same_within_a_commit() {
        append(Optional.empty(), Samples.event("acme/1", 1), Samples.event("acme/1", 0));
        isFoundInWords("stream acme/1", "event 1 in slot 40", "before event 0");
    }

    @Test
    void a_field_that_is_in_no_hash() {
        for (var field : List.of("rs", "rh", "note")) {
            change(17, commit -> commit.append(field, new Binary(new byte[16])));
            isFoundAt(17);
            isFoundInWords("field " + field + " does not belong there");
            change(17, commit -> commit.remove(field));
        }
        change(17, commit -> event(commit).append("note", "x"));
        isFoundInWords("slot 17", "field note does not belong there");
    }

    @Test
    void a_salt_that_no_request_can_be_recognised_with() {
        append(Optional.of(command("kim", "import-1", "body")), Samples.event("acme/1", 0));
        change(40, commit -> commit.put("rs", new Binary(new byte[15])));
        isFoundInWords("slot 40", "15 bytes");
        change(40, commit -> commit.remove("rs"));
        isFoundInWords("slot 40", "field rs is missing");
    }

    @Test
    void a_snapshot_of_an_event_that_the_ledger_does_not_hold() {
        var taken = store.commit(3).orElseThrow();
        var event = taken.events().getFirst();
        var right = Samples.snapshot(event.aggregate(), 0, new Snapshot.Anchor(event.id(), taken.hash()));
        store.keep(right);
        assertThat(ChainVerifier.verify(store, Progress.SILENT).fault()).isEmpty();
        store.keep(Samples.snapshot(event.aggregate(), 1));
        isFoundInWords("snapshot of " + event.aggregate(), "event 1");
    }

    @Test
    void an_event_that_was_dropped_inserted_or_changed_places() {
        change(11, commit -> commit.getList("e", Document.class).clear());
        isFoundAt(11);
        change(9, commit -> commit.getList("e", Document.class).add(event(stored(20))));
        isFoundAt(9);
        var eight = event(stored(8));
        change(7, commit -> commit.put("e", List.of(eight)));
        isFoundAt(7);
    }

    @Test
    void a_commit_that_was_dropped() {
        cut(11, 11);
        isFoundAt(11);
        cut(0, 0);
        isFoundAt(0);
    }

    @Test
    void two_commits_that_changed_places() {
        var both = cut(8, 9);
        commits.insertOne(both.getFirst().append("_id", 9L));
        commits.insertOne(both.getLast().append("_id", 8L));
        isFoundAt(8);
        change(8, commit -> commit.append("p", 8L));
        isFoundAt(8);
    }

    @Test
    void a_middle_that_was_cut_out() {
        cut(10, 19);
        isFoundAt(10);
    }

    @Test
    void a_middle_that_was_cut_out_and_the_rest_moved_up() {
        cut(10, 19);
        for (var commit : cut(20, 39)) {
            commits.insertOne(commit.append("_id", commit.getLong("_id") - 10).append("p", commit.getLong("p") - 10));
        }
        isFoundAt(10);
    }

    @Test
    void a_tail_from_a_fork_of_the_same_ledger() {
        append(10);
        var fork = commits.find(gte("_id", 45L)).into(new ArrayList<>());
        commits.deleteMany(gt("_id", 39L));
        // Whoever saw the tail would notice: another writer goes on.
        try (var another = MongoCommitStore.open(server.connect(), Clock.systemUTC())) {
            another.append(Samples.chain(another.ledgerId(), another.head(), 10));
        }
        commits.deleteMany(gte("_id", 45L));
        commits.insertMany(fork);
        isFoundAt(45);
    }

    @Test
    void a_document_between_before_behind_or_beside_the_slots() {
        isFoundWith(16.5, 17);
        isFoundWith(-1L, 40);
        isFoundWith(40, 40);
        isFoundWith(1_000L, 40);
        isFoundWith(Double.NaN, 40);
        isFoundWith("40", 40);
        isFoundWith(UUID.fromString("0190a8a0-0000-7000-8000-000000000000").toString(), 40);
        isFoundWith(new Document("n", 40L), 40);
        assertThat(ChainVerifier.verify(store, Progress.SILENT).fault()).isEmpty();
    }

    private void isFoundWith(Object id, long position) {
        commits.insertOne(stored(20).append("_id", id).append("k", List.of("n:foreign")));
        isFoundAt(position);
        commits.deleteOne(eq("_id", id));
    }

    @Test
    void a_ledger_that_goes_by_another_name() {
        var ledger = server.connect().database().getCollection("ledger");
        ledger.updateOne(eq("_id", 0), set("id", "another"));
        try (var renamed = MongoCommitStore.open(server.connect(), Clock.systemUTC())) {
            var fault = ChainVerifier.verify(renamed, Progress.SILENT).fault();
            assertThat(fault.orElseThrow().position()).isZero();
        }
    }

    @Test
    void whoever_reads_such_a_document_is_told_so_and_meets_no_error_of_the_driver() {
        change(17, commit -> commit.append("p", "17").append("h", 1).append("cid", 1));
        var key = stored(17).getList("k", String.class).getLast();
        assertThatThrownBy(() -> store.header(17)).isInstanceOf(LedgerDamaged.class);
        assertThatThrownBy(() -> store.commit(17))
                .isInstanceOf(LedgerDamaged.class)
                .hasMessageContaining("slot 17");
        assertThatThrownBy(() -> store.page(0, 40)).isInstanceOf(LedgerDamaged.class);
        assertThatThrownBy(() ->
                        store.holders(List.of(new io.poamledger.ledger.store.UniqueKey.OfEvent(key.substring(2)))))
                .isInstanceOf(LedgerDamaged.class);
        commits.insertOne(new Document("_id", 40.5).append("k", List.of("n:foreign")));
        assertThatThrownBy(() -> store.changes()).isInstanceOf(LedgerDamaged.class);
        server.connect()
                .database()
                .getCollection("snapshots")
                .insertOne(new Document("_id", "acme/1").append("s", "7"));
        assertThatThrownBy(() -> store.snapshot("acme/1")).isInstanceOf(LedgerDamaged.class);
    }
}
