package io.poamledger.ledger.append;

import io.poamledger.ledger.append.SimulatedDatabase.Kind;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.store.CommitHeader;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import io.poamledger.ledger.store.Holder;
import io.poamledger.ledger.store.Snapshot;
import io.poamledger.ledger.store.UniqueKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One process's way to a simulated database: others may come in before and after each call, and each call may fail as real ones do. */
final class SimulatedStore implements CommitStore {

    private static final Simulation.Process NETWORK = new Simulation.Process();

    private final Simulation simulation;
    private final SimulatedDatabase database;
    private final SimulatedFaults faults;
    private final List<Commit> endsOfBatches = new ArrayList<>();
    private int seen;

    SimulatedStore(Simulation simulation, SimulatedDatabase database, SimulatedFaults faults) {
        this.simulation = simulation;
        this.database = database;
        this.faults = faults;
    }

    @Override
    public LedgerId ledgerId() {
        return database.ledgerId();
    }

    @Override
    public void append(List<Commit> batch) {
        if (database.kind() != Kind.FILE) {
            refuseOverAGap(batch.getFirst().slot());
        }
        simulation.point("sends " + text(batch));
        simulation.pause(simulation.random().nextLong(faults.slowestSend() + 1));
        switch (faults.ofSend()) {
            case NONE -> applied(batch, batch.size());
            case ANSWER_LOST -> {
                applied(batch, batch.size());
                throw lost("answer lost");
            }
            case IN_PART -> {
                applied(
                        batch,
                        database.kind() == Kind.FILE ? 0 : simulation.random().nextInt(batch.size()));
                throw lost("applied in part");
            }
            case NEVER -> throw lost("never applied");
            case LATE -> {
                simulation.start("network", NETWORK, () -> arrivesLate(batch));
                throw lost("applied late, or never");
            }
            case REFUSED -> throw failed("busy", Outcome.NOTHING_STORED, Prognosis.MAY_HEAL);
            case NEEDS_HELP ->
                throw failed(
                        "the disk is full",
                        simulation.random().nextBoolean() ? Outcome.NOTHING_STORED : Outcome.UNKNOWN,
                        Prognosis.NEEDS_HELP);
        }
    }

    /** As the adapter for MongoDB does, since the database knows no order of slots. */
    private void refuseOverAGap(long slot) {
        if (slot > seen && slot > 0 && header(slot - 1).isEmpty()) {
            throw failed("slot " + slot + " is not the next one", Outcome.NOTHING_STORED, Prognosis.MAY_HEAL);
        }
    }

    private void applied(List<Commit> batch, int wanted) {
        var elections = database.elections();
        var stored = apply(batch.subList(0, wanted));
        simulation.point("stored " + stored + " of " + text(batch));
        if (database.elections() != elections) {
            throw lost("the primary stepped down");
        }
        database.confirm();
        if (stored == 0 && wanted > 0) {
            throw failed("a slot or a key is taken", Outcome.NOTHING_STORED, Prognosis.MAY_HEAL);
        }
        if (stored < batch.size()) {
            throw lost("stored in part");
        }
        if (database.kind() != Kind.FILE && !endsOfBatches.stream().allMatch(this::isThere)) {
            throw lost("what was stored before was not seen beside it");
        }
        endsOfBatches.add(batch.getLast());
        if (endsOfBatches.size() > 2) {
            endsOfBatches.removeFirst();
        }
        seen(batch.getLast().slot());
    }

    /** The adapter for MongoDB reads where the last two batches ended beside each batch. */
    private boolean isThere(Commit end) {
        return database.inSlot(end.slot()).filter(end::equals).isPresent();
    }

    /** How many were stored; a server stores one after the other, and stops at the first that it cannot, or when it steps down. */
    private int apply(List<Commit> batch) {
        if (database.kind() == Kind.FILE) {
            return !batch.isEmpty() && database.storeTogether(batch) ? batch.size() : 0;
        }
        var elections = database.elections();
        var stored = 0;
        for (var commit : batch) {
            if (stored > 0 && faults.mayComeInBetween()) {
                simulation.point("between two commits of a batch");
            }
            if (database.elections() != elections || !database.store(commit)) {
                break;
            }
            stored++;
        }
        return stored;
    }

    private void arrivesLate(List<Commit> batch) {
        simulation.pause(simulation.random().nextLong(TimeUnit.SECONDS.toNanos(simulation.chance(0.3) ? 20 : 1)));
        simulation.trace("stored late " + apply(batch) + " of " + text(batch));
    }

    private static String text(List<Commit> batch) {
        return batch.stream()
                .map(commit -> commit.slot() + ":" + commit.id().substring(24))
                .toList()
                .toString();
    }

    private static CommitStoreException lost(String what) {
        return failed(what, Outcome.UNKNOWN, Prognosis.MAY_HEAL);
    }

    private static CommitStoreException failed(String what, Outcome outcome, Prognosis prognosis) {
        return new CommitStoreException(what, outcome, prognosis);
    }

    private <T> T read(String what, Supplier<T> query) {
        simulation.point(what);
        faults.ofRead();
        return query.get();
    }

    private void seen(long slot) {
        seen = Math.max(seen, (int) slot + 1);
    }

    /** What is not shown is asked for again in a way that waits for a majority. */
    private Optional<Commit> inSlot(long slot) {
        if (slot >= database.shown().size()) {
            database.confirm();
        }
        return database.inSlot(slot);
    }

    @Override
    public Optional<Commit> commit(long slot) {
        return read("reads commit " + slot, () -> inSlot(slot));
    }

    @Override
    public Optional<CommitHeader> header(long slot) {
        return read(
                "reads header " + slot,
                () -> inSlot(slot)
                        .map(commit -> new CommitHeader(slot, commit.position(), commit.latest(), commit.hash())));
    }

    private List<Commit> from(long slot, int limit) {
        var shown = database.shown();
        var to = Math.min(shown.size(), slot + limit);
        return slot < to ? List.copyOf(shown.subList((int) slot, (int) to)) : List.of();
    }

    @Override
    public List<Commit> page(long fromSlot, int limit) {
        return read("reads from " + fromSlot, () -> {
            var page = from(fromSlot, limit);
            if (page.isEmpty() && fromSlot < seen) {
                throw failed("seen before, not seen now", Outcome.NOTHING_STORED, Prognosis.MAY_HEAL);
            }
            return page;
        });
    }

    @Override
    public List<Commit> following(long slot, int most) {
        var page = read("follows from " + slot, () -> from(slot, most));
        if (!page.isEmpty()) {
            seen(page.getLast().slot());
        }
        return page;
    }

    @Override
    public Map<UniqueKey, Holder> holders(Collection<? extends UniqueKey> wanted) {
        return read("looks up " + wanted.size() + " keys", () -> {
            var found = new HashMap<UniqueKey, Holder>();
            wanted.forEach(key ->
                    database.holder(key).ifPresent(commit -> found.put(key, new Holder(commit.slot(), commit.id()))));
            return found;
        });
    }

    @Override
    public List<StoredEvent> stream(String aggregate, long fromSequence, int limit) {
        return read(
                "reads stream " + aggregate,
                () -> database.shown().stream()
                        .flatMap(commit -> commit.events().stream())
                        .filter(event -> event.aggregate().equals(aggregate) && event.sequence() >= fromSequence)
                        .limit(limit)
                        .toList());
    }

    @Override
    public OptionalLong lastSequence(String aggregate) {
        return stream(aggregate, 0, Integer.MAX_VALUE).stream()
                .mapToLong(StoredEvent::sequence)
                .max();
    }

    @Override
    public void keep(Snapshot snapshot) {
        throw new UnsupportedOperationException("nothing here keeps snapshots");
    }

    @Override
    public Optional<Snapshot> snapshot(String aggregate) {
        return Optional.empty();
    }

    @Override
    public long changes() {
        seen = Math.max(seen, read("asks for changes", () -> database.shown().size()));
        return seen;
    }

    @Override
    public Optional<String> inspect() {
        return Optional.empty();
    }

    @Override
    public void close() {
        simulation.trace("closes");
    }
}
