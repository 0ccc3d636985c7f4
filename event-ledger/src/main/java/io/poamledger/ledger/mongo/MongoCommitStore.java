package io.poamledger.ledger.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.store.CommitHeader;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import io.poamledger.ledger.store.Holder;
import io.poamledger.ledger.store.LedgerFileException;
import io.poamledger.ledger.store.Pace;
import io.poamledger.ledger.store.Snapshot;
import io.poamledger.ledger.store.UniqueKey;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.bson.codecs.configuration.CodecRegistries;

/**
 * A ledger in a MongoDB database: one document a commit, whose {@code _id} is its slot. Asks for single-document atomicity only. Any number
 * of processes may use it together; the connection is closed by whoever opened it.
 */
public final class MongoCommitStore implements CommitStore {

    private static final InsertManyOptions ORDERED = new InsertManyOptions().ordered(true);

    private final MongoCollection<Commit> commits;
    private final MongoCollection<Fields> fields;
    private final MongoPages pages;
    private final MongoStreams streams;
    private final MongoSnapshots snapshots;
    private final LedgerId ledgerId;
    private final MongoAnchors anchors;
    private final MongoSlots slots;
    private volatile boolean closed;

    private MongoCommitStore(MongoConnection connection, LedgerId ledgerId) {
        var database = connection
                .database()
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new CommitCodec(), new Fields.Reading()),
                        connection.database().getCodecRegistry()));
        this.fields = database.getCollection("commits", Fields.class);
        this.commits = database.getCollection("commits", Commit.class);
        this.pages = new MongoPages(commits);
        this.slots = new MongoSlots(commits, fields, pages);
        this.streams = new MongoStreams(commits, fields);
        this.snapshots = new MongoSnapshots(database.getCollection("snapshots"));
        this.anchors = new MongoAnchors(fields);
        this.ledgerId = ledgerId;
    }

    /**
     * Opens the ledger of a database, founding one if there is none and the user may do so.
     *
     * @throws LedgerUnavailable if the database cannot be reached or does not know this user, or an administrator must {@link #found} the
     *     ledger first
     * @throws LedgerFileException if it is of another format
     */
    public static MongoCommitStore open(MongoConnection connection, Clock clock) {
        return new MongoCommitStore(
                connection, new MongoFounding(connection.database(), clock).adoptOrFound(LedgerId.random()));
    }

    /**
     * Creates what a ledger and its evidence need in a database: collections, the index, and the ledger's name; then opens it. May be
     * repeated: what is there already stays as it is. Needs the rights to create collections and indexes, and to insert on {@code ledger}.
     *
     * @throws LedgerUnavailable if the database cannot be reached, or the user may not found a ledger there
     * @throws LedgerFileException if the ledger that is there is of another format
     */
    public static MongoCommitStore found(MongoConnection connection, Clock clock) {
        return new MongoCommitStore(
                connection, new MongoFounding(connection.database(), clock).found(LedgerId.random()));
    }

    /**
     * As above, under a name that another ledger has: for its copy.
     *
     * @throws LedgerFileException if there is a ledger of another name, too
     */
    public static MongoCommitStore found(MongoConnection connection, LedgerId id, Clock clock) {
        var there = new MongoFounding(connection.database(), clock).found(id);
        if (!there.equals(id)) {
            throw new LedgerFileException("the MongoDB database "
                    + connection.database().getName() + " holds the ledger " + there + " already, not " + id);
        }
        return new MongoCommitStore(connection, there);
    }

    /**
     * Opens the ledger of a database without founding one, for somebody who only reads.
     *
     * @throws LedgerUnavailable if the database cannot be reached
     * @throws LedgerFileException if it holds no ledger, or one of another format
     */
    public static MongoCommitStore openExisting(MongoConnection connection) {
        return new MongoCommitStore(connection, new MongoFounding(connection.database(), Clock.systemUTC()).adopt());
    }

    @Override
    public LedgerId ledgerId() {
        return ledgerId;
    }

    /** The database knows neither an order of slots nor a chain, so that the batch continues what is stored is made sure of before. */
    @Override
    public void append(List<Commit> batch) {
        refuseIfClosed();
        if (batch.isEmpty()) {
            throw new CommitStoreException("an empty batch", Outcome.NOTHING_STORED, Prognosis.NEEDS_HELP);
        }
        var before = before(batch.getFirst().slot());
        for (var commit : batch) {
            if (!before.precedes(commit)) {
                throw refused("slot " + commit.slot() + " does not continue the one before it");
            }
            before = commit.asHead();
        }
        var beside = anchors.areThere();
        MongoFailure.appending(batch, () -> commits.insertMany(batch, ORDERED));
        if (!beside.join()) {
            throw new CommitStoreException(
                    "what was stored before slot " + batch.getFirst().slot() + " was not seen beside it",
                    Outcome.UNKNOWN,
                    Prognosis.MAY_HEAL);
        }
        saw(batch.getLast());
    }

    private Head before(long slot) {
        var known = anchors.last();
        if (slot == 0 || slot == known.slot() + 1) {
            return slot == 0 ? Head.EMPTY : known;
        }
        return commit(slot - 1)
                .orElseThrow(() -> refused("slot " + slot + " is not the next one"))
                .asHead();
    }

    private static CommitStoreException refused(String why) {
        return new CommitStoreException(why, Outcome.NOTHING_STORED, Prognosis.MAY_HEAL);
    }

    private void saw(Commit commit) {
        anchors.add(commit.asHead());
        slots.saw(commit.slot());
    }

    @Override
    public Optional<Commit> commit(long slot) {
        return read(() -> slots.commit(slot));
    }

    @Override
    public Optional<CommitHeader> header(long slot) {
        return read(() -> slots.header(slot));
    }

    @Override
    public List<Commit> page(long fromSlot, int limit) {
        return read(() -> slots.page(fromSlot, limit));
    }

    @Override
    public List<Commit> following(long slot, int most) {
        var page = read(() -> pages.following(slot, most));
        if (!page.isEmpty()) {
            saw(page.getLast());
        }
        return page;
    }

    @Override
    public Map<UniqueKey, Holder> holders(Collection<? extends UniqueKey> keys) {
        return read(() -> MongoHolders.of(fields, keys));
    }

    @Override
    public List<StoredEvent> stream(String aggregate, long fromSequence, int limit) {
        return read(() -> streams.read(aggregate, fromSequence, limit));
    }

    @Override
    public OptionalLong lastSequence(String aggregate) {
        return read(() -> streams.lastSequence(aggregate));
    }

    @Override
    public void keep(Snapshot snapshot) {
        read(() -> {
            snapshots.keep(snapshot);
            return true;
        });
    }

    @Override
    public Optional<Snapshot> snapshot(String aggregate) {
        return read(() -> snapshots.find(aggregate));
    }

    @Override
    public long changes() {
        return read(slots::last);
    }

    @Override
    public Optional<String> inspect() {
        return inspect(Pace.FULL);
    }

    @Override
    public Optional<String> inspect(Pace pace) {
        return read(() -> MongoInspection.of(fields, snapshots, pace));
    }

    @Override
    public Optional<String> glance() {
        return read(() -> MongoInspection.glance(fields));
    }

    private <T> T read(Supplier<T> query) {
        refuseIfClosed();
        return MongoFailure.reading(query);
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new CommitStoreException("the ledger is closed", Outcome.NOTHING_STORED, Prognosis.NEEDS_HELP);
        }
    }

    @Override
    public void close() {
        closed = true;
        anchors.close();
    }
}
