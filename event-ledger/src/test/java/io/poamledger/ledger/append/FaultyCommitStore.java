package io.poamledger.ledger.append;

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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A store that loses answers, does nothing, does half, does it later, or takes its time; which, and in which of its appends, a seed decides. */
final class FaultyCommitStore implements CommitStore {

    enum Fault {
        LOST_ANSWER,
        NEVER_APPLIED,
        HALF_APPLIED,
        APPLIED_LATE,
        SLOW,
        NONE
    }

    private final CommitStore store;
    private final Random random;
    private final int faultsInTen;
    private final List<String> schedule = Collections.synchronizedList(new ArrayList<>());
    private List<Commit> late = List.of();
    private int untilLate;
    private int appends;

    FaultyCommitStore(CommitStore store, long seed, int faultsInTen) {
        this.store = store;
        this.random = new Random(seed);
        this.faultsInTen = faultsInTen;
    }

    /** What happened to which append, in order. */
    List<String> schedule() {
        return List.copyOf(schedule);
    }

    private synchronized Fault next(int size) {
        var fault = random.nextInt(10) < faultsInTen
                ? Fault.values()[random.nextInt(Fault.values().length - 1)]
                : Fault.NONE;
        schedule.add(appends++ + ":" + fault + "/" + size);
        return fault;
    }

    @Override
    public void append(List<Commit> batch) {
        applyWhatIsLate();
        switch (next(batch.size())) {
            case NONE -> store.append(batch);
            case SLOW -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
                store.append(batch);
            }
            case LOST_ANSWER -> {
                store.append(batch);
                throw lost("answer lost");
            }
            case NEVER_APPLIED -> throw lost("never applied");
            case HALF_APPLIED -> {
                var half = batch.subList(0, batch.size() / 2);
                if (!half.isEmpty()) {
                    store.append(half);
                }
                throw lost("half applied");
            }
            case APPLIED_LATE -> {
                synchronized (this) {
                    late = batch;
                    untilLate = 1 + random.nextInt(12);
                }
                throw lost("will be applied late");
            }
        }
    }

    /** One commit after the other, as far as they still fit: as a server does that gets to an old message. */
    private void applyWhatIsLate() {
        List<Commit> due;
        synchronized (this) {
            if (late.isEmpty() || --untilLate > 0) {
                return;
            }
            due = late;
            late = List.of();
        }
        try {
            for (var commit : due) {
                store.append(List.of(commit));
            }
        } catch (CommitStoreException e) {
            schedule.add("late one refused");
        }
    }

    private static CommitStoreException lost(String what) {
        return new CommitStoreException(what, Outcome.UNKNOWN, Prognosis.MAY_HEAL);
    }

    private void look() {
        applyWhatIsLate();
        synchronized (this) {
            if (random.nextInt(40) == 0) {
                throw lost("could not look");
            }
        }
    }

    @Override
    public LedgerId ledgerId() {
        return store.ledgerId();
    }

    @Override
    public Optional<Commit> commit(long slot) {
        look();
        return store.commit(slot);
    }

    @Override
    public Optional<CommitHeader> header(long slot) {
        return store.header(slot);
    }

    @Override
    public List<Commit> page(long fromSlot, int limit) {
        return store.page(fromSlot, limit);
    }

    @Override
    public List<Commit> following(long slot, int most) {
        look();
        return store.following(slot, most);
    }

    @Override
    public Map<UniqueKey, Holder> holders(Collection<? extends UniqueKey> keys) {
        look();
        return store.holders(keys);
    }

    @Override
    public List<StoredEvent> stream(String aggregate, long fromSequence, int limit) {
        return store.stream(aggregate, fromSequence, limit);
    }

    @Override
    public OptionalLong lastSequence(String aggregate) {
        return store.lastSequence(aggregate);
    }

    @Override
    public void keep(Snapshot snapshot) {
        store.keep(snapshot);
    }

    @Override
    public Optional<Snapshot> snapshot(String aggregate) {
        return store.snapshot(aggregate);
    }

    @Override
    public long changes() {
        return store.changes();
    }

    @Override
    public Optional<String> inspect() {
        return store.inspect();
    }

    @Override
    public void close() {
        store.close();
    }
}
