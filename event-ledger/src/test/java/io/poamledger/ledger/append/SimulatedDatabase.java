package io.poamledger.ledger.append;

import io.poamledger.ledger.format.ChainFormat;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.store.UniqueKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a database holds, in the few facts that matter to writers: slots are taken once, keys are held once. It looks at nothing else of a
 * commit, so that only the writers keep the chain whole; whether they do, is held against every commit that comes in.
 */
final class SimulatedDatabase {

    /** What a database promises. */
    enum Kind {
        /** A batch is stored whole or not at all; what is stored stays. */
        FILE,
        /** A batch is stored one commit after the other; what is stored stays. */
        SERVER,
        /** The same; what no majority of members holds yet is lost in an election, and is not seen until then. */
        REPLICA_SET
    }

    private final Simulation simulation;
    private final Kind kind;
    private final LedgerId ledgerId = new LedgerId("simulated");
    private final List<Commit> commits = new ArrayList<>();
    private final Map<UniqueKey, Commit> keys = new HashMap<>();
    private final Map<String, Commit> ids = new HashMap<>();
    private final Map<Long, Commit> overAGap = new HashMap<>();
    private final BiConsumer<Commit, List<Commit>> arrived;
    private int held;
    private boolean restored;
    private int behind;
    private int elections;

    SimulatedDatabase(Simulation simulation, Kind kind, BiConsumer<Commit, List<Commit>> arrived) {
        this.simulation = simulation;
        this.kind = kind;
        this.arrived = arrived;
    }

    Kind kind() {
        return kind;
    }

    LedgerId ledgerId() {
        return ledgerId;
    }

    /** What a majority holds: nothing of it is ever lost. */
    List<Commit> held() {
        return commits.subList(0, held);
    }

    /** What a reader with majority read concern is shown: after an election perhaps less than there is. */
    List<Commit> shown() {
        return commits.subList(0, Math.max(0, held - behind));
    }

    int elections() {
        return elections;
    }

    /** Waits until a majority holds everything. */
    void confirm() {
        held = commits.size();
        behind = 0;
    }

    /** Stores the commit if its slot and its keys are free; whether they were. */
    boolean store(Commit commit) {
        if (isTaken(commit)) {
            return false;
        }
        if (restored && commit.slot() > commits.size()) {
            overAGap.put(commit.slot(), commit);
        } else {
            add(commit);
        }
        return true;
    }

    /** Stores all or nothing. */
    boolean storeTogether(List<Commit> batch) {
        var before = commits.size();
        for (var commit : batch) {
            if (isTaken(commit)) {
                cutOff(before);
                return false;
            }
            put(commit);
        }
        cutOff(before);
        batch.forEach(this::add);
        return true;
    }

    private boolean isTaken(Commit commit) {
        return overAGap.containsKey(commit.slot())
                || commit.slot() < commits.size()
                || (kind == Kind.FILE && commit.slot() > commits.size())
                || ids.containsKey(commit.id())
                || keysOf(commit).stream().anyMatch(keys::containsKey);
    }

    private void add(Commit commit) {
        var head = commits.isEmpty() ? Head.EMPTY : commits.getLast().asHead();
        if (!head.precedes(commit)) {
            throw simulation.violated(
                    "slot " + commit.slot() + " (" + commit.id() + ") does not continue slot " + head.slot());
        }
        if (!ChainFormat.hash(ledgerId, commit).equals(commit.hash())) {
            throw simulation.violated("slot " + commit.slot() + " has the wrong hash");
        }
        arrived.accept(commit, List.copyOf(commits));
        put(commit);
        if (kind != Kind.REPLICA_SET) {
            held = commits.size();
        }
    }

    private void put(Commit commit) {
        commits.add(commit);
        ids.put(commit.id(), commit);
        keysOf(commit).forEach(key -> keys.put(key, commit));
    }

    private void cutOff(int size) {
        while (commits.size() > size) {
            var lost = commits.removeLast();
            ids.remove(lost.id());
            keysOf(lost).forEach(keys::remove);
        }
    }

    private static List<UniqueKey> keysOf(Commit commit) {
        var keys = new ArrayList<UniqueKey>();
        commit.command().ifPresent(mark -> keys.add(new UniqueKey.OfCommand(mark.key())));
        for (var event : commit.events()) {
            keys.add(new UniqueKey.OfEvent(event.id()));
            keys.add(new UniqueKey.OfSequence(event.aggregate(), event.sequence()));
        }
        return keys;
    }

    /** A new primary, which has only so many of the commits that no majority held, and does not know at once what a majority holds. */
    void elect(int survivors, int unknown) {
        cutOff(held + survivors);
        behind = unknown;
        elections++;
    }

    /** The new primary has learned what a majority holds. */
    void learn() {
        behind = 0;
    }

    int unconfirmed() {
        return commits.size() - held;
    }

    /** An older state, as a backup restores it: what is then sent to a slot above the next one, a server stores over a gap. */
    void restore(int size) {
        cutOff(size);
        held = size;
        restored = true;
    }

    /** What a majority holds in a slot; over a gap too. */
    Optional<Commit> inSlot(long slot) {
        return slot < shown().size() ? Optional.of(shown().get((int) slot)) : Optional.ofNullable(overAGap.get(slot));
    }

    /** The commit that holds a key, as far as a reader is shown. */
    Optional<Commit> holder(UniqueKey key) {
        return Optional.ofNullable(keys.get(key)).filter(commit -> commit.slot() < shown().size());
    }
}
