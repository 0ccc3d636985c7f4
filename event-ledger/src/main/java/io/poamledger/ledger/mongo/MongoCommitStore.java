package io.poamledger.ledger.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.poamledger.ledger.Commit;
import io.poamledger.ledger.CommitHeader;
import io.poamledger.ledger.CommitStore;
import io.poamledger.ledger.CommitStoreException;
import io.poamledger.ledger.CommitStoreException.Outcome;
import io.poamledger.ledger.CommitStoreException.Prognosis;
import io.poamledger.ledger.Digest;
import io.poamledger.ledger.Holder;
import io.poamledger.ledger.LedgerFileException;
import io.poamledger.ledger.LedgerId;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.Snapshot;
import io.poamledger.ledger.StoredEvent;
import io.poamledger.ledger.UniqueKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.types.Binary;

/**
 * A ledger in a MongoDB database: one document a commit, whose {@code _id} is its slot. Asks for single-document atomicity only. Any number
 * of processes may use it together; the connection is closed by whoever opened it.
 */
public final class MongoCommitStore implements CommitStore {

    private static final long PAGE_BYTES = 16L << 20;
    private static final int WINDOW = 64;
    private static final InsertManyOptions ORDERED = new InsertManyOptions().ordered(true);

    private final MongoCollection<Commit> commits;
    private final MongoCollection<Document> fields;
    private final MongoSnapshots snapshots;
    private final LedgerId ledgerId;
    private long lastSlot = -1;
    private volatile boolean closed;

    private MongoCommitStore(MongoConnection connection, LedgerId ledgerId) {
        var database = connection.database();
        this.fields = database.getCollection("commits");
        this.commits = database.getCollection("commits", Commit.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new CommitCodec()), database.getCodecRegistry()));
        this.snapshots = new MongoSnapshots(database.getCollection("snapshots"));
        this.ledgerId = ledgerId;
    }

    /**
     * Opens the ledger of a database, founding one if there is none and the user may create its index.
     *
     * @throws LedgerUnavailable if the database cannot be reached, or holds no ledger and this user may not found one: that may come
     * @throws LedgerFileException if it is of another format, or the user is not let in
     */
    public static MongoCommitStore open(MongoConnection connection, Clock clock) {
        return new MongoCommitStore(connection, new MongoFounding(connection.database(), clock).adoptOrFound());
    }

    /**
     * Opens the ledger of a database without founding one, for somebody who only reads.
     *
     * @throws LedgerUnavailable if the database cannot be reached
     * @throws LedgerFileException if it holds no ledger, or one of another format, or the user is not let in
     */
    public static MongoCommitStore openExisting(MongoConnection connection) {
        return new MongoCommitStore(connection, new MongoFounding(connection.database(), Clock.systemUTC()).adopt());
    }

    @Override
    public LedgerId ledgerId() {
        return ledgerId;
    }

    /** The database knows no order of slots, so that the first one is the next is asked before. */
    @Override
    public void append(List<Commit> batch) {
        refuseIfClosed();
        if (batch.isEmpty()) {
            throw new CommitStoreException("an empty batch", Outcome.NOTHING_STORED, Prognosis.NEEDS_HELP);
        }
        var slot = batch.getFirst().slot();
        if (slot > 0 && slot - 1 > seen() && header(slot - 1).isEmpty()) {
            throw new CommitStoreException(
                    "slot " + slot + " is not the next one", Outcome.NOTHING_STORED, Prognosis.MAY_HEAL);
        }
        try {
            commits.insertMany(batch, ORDERED);
        } catch (MongoException e) {
            throw MongoFailure.appending(slot, e);
        }
        sawSlot(batch.getLast().slot());
    }

    private synchronized long seen() {
        return lastSlot;
    }

    private synchronized void sawSlot(long slot) {
        lastSlot = Math.max(lastSlot, slot);
    }

    @Override
    public Optional<Commit> commit(long slot) {
        return read(
                () -> Optional.ofNullable(commits.find(Filters.eq("_id", slot)).first()));
    }

    @Override
    public Optional<CommitHeader> header(long slot) {
        return read(() -> Optional.ofNullable(fields.find(Filters.eq("_id", slot))
                        .projection(Projections.include("p", "mt", "h"))
                        .first())
                .map(found -> new CommitHeader(
                        slot,
                        found.getLong("p"),
                        found.getLong("mt"),
                        new Digest(found.get("h", Binary.class).getData()))));
    }

    @Override
    public List<Commit> page(long fromSlot, int limit) {
        return read(() -> {
            var page = new ArrayList<Commit>();
            long bytes = 0;
            try (var found = commits.find(Filters.gte("_id", fromSlot))
                    .sort(Sorts.ascending("_id"))
                    .limit(limit)
                    .cursor()) {
                while (bytes <= PAGE_BYTES && found.hasNext()) {
                    var commit = found.next();
                    page.add(commit);
                    bytes += commit.events().stream()
                            .mapToLong(event -> event.payload().length + (long) event.metadata().length)
                            .sum();
                }
            }
            return page;
        });
    }

    @Override
    public Map<UniqueKey, Holder> holders(Collection<? extends UniqueKey> keys) {
        var wanted = new HashMap<String, UniqueKey>();
        keys.forEach(key -> wanted.put(Keys.text(key), key));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return read(() -> {
            var held = new HashMap<UniqueKey, Holder>();
            for (var found :
                    fields.find(Filters.in("k", wanted.keySet())).projection(Projections.include("cid", "k"))) {
                var holder = new Holder(found.getLong("_id"), found.getString("cid"));
                for (var key : found.getList("k", String.class)) {
                    var asked = wanted.get(key);
                    if (asked != null) {
                        held.put(asked, holder);
                    }
                }
            }
            return held;
        });
    }

    @Override
    public List<StoredEvent> stream(String aggregate, long fromSequence, int limit) {
        return read(() -> {
            var events = new ArrayList<StoredEvent>();
            var next = fromSequence;
            while (events.size() < limit) {
                var window = window(aggregate, next, Math.min(WINDOW, limit - events.size()));
                if (window.isEmpty()) {
                    break;
                }
                events.addAll(window);
                next = window.getLast().sequence() + 1;
            }
            return List.copyOf(events.subList(0, Math.min(limit, events.size())));
        });
    }

    /** A commit may hold more events of the aggregate than were asked for, and be found by several keys. */
    private List<StoredEvent> window(String aggregate, long from, int size) {
        var keys = LongStream.range(from, from + size)
                .mapToObj(sequence -> Keys.sequence(aggregate, sequence))
                .toList();
        var found = new TreeMap<Long, Commit>();
        for (var commit : commits.find(Filters.in("k", keys))) {
            found.put(commit.slot(), commit);
        }
        return found.values().stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.aggregate().equals(aggregate) && event.sequence() >= from)
                .sorted(Comparator.comparingLong(StoredEvent::sequence))
                .toList();
    }

    /** Sequences are dense from 0, so the last one is found by doubling and halving. */
    @Override
    public OptionalLong lastSequence(String aggregate) {
        long taken = -1;
        long free = 0;
        while (isTaken(aggregate, free)) {
            taken = free;
            free = free * 2 + 1;
        }
        while (free - taken > 1) {
            var middle = taken + (free - taken) / 2;
            if (isTaken(aggregate, middle)) {
                taken = middle;
            } else {
                free = middle;
            }
        }
        return taken < 0 ? OptionalLong.empty() : OptionalLong.of(taken);
    }

    private boolean isTaken(String aggregate, long sequence) {
        return read(() -> fields.find(Filters.eq("k", Keys.sequence(aggregate, sequence)))
                        .projection(Projections.include("_id"))
                        .first()
                != null);
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

    /** The last slot: one look at whether there is one above the last that was seen. */
    @Override
    public long changes() {
        var before = seen();
        var newest = read(() -> Optional.ofNullable(fields.find(Filters.gt("_id", before))
                .sort(Sorts.descending("_id"))
                .limit(1)
                .projection(Projections.include("_id"))
                .first()));
        newest.ifPresent(found -> sawSlot(found.getLong("_id")));
        return seen();
    }

    /** Keys that are not those of their commit would let a second commit take what this one holds. */
    @Override
    public Optional<String> inspect() {
        return read(() -> {
            for (var found : fields.find().sort(Sorts.ascending("_id")).projection(Projections.include("k"))) {
                var slot = found.get("_id") instanceof Long number ? number : -1;
                var commit = commit(slot);
                if (commit.isEmpty()
                        || !Keys.of(commit.get()).equals(found.getList("k", String.class, List.<String>of()))) {
                    return Optional.of("the commit " + found.get("_id") + " is not held under its own keys");
                }
            }
            return Optional.<String>empty();
        });
    }

    private <T> T read(Supplier<T> query) {
        refuseIfClosed();
        try {
            return query.get();
        } catch (MongoException e) {
            throw MongoFailure.reading("reading the ledger", e);
        }
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new CommitStoreException("the ledger is closed", Outcome.NOTHING_STORED, Prognosis.NEEDS_HELP);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
