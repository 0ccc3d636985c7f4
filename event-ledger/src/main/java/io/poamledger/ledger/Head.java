package io.poamledger.ledger;

/**
 * Where a ledger ends.
 *
 * @param slot of the last commit, -1 when there is none
 * @param position that the next event will have: the number of events stored
 * @param latest the highest event timestamp so far, milliseconds; 0 when there is none
 * @param hash of the last commit, zeros when there is none
 */
public record Head(long slot, long position, long latest, Digest hash) {

    /** The head of an empty ledger. */
    public static final Head EMPTY = new Head(-1, 0, 0, Digest.ZERO);

    /** Where the ledger in a store ends. */
    public static Head of(CommitStore store) {
        return EMPTY.latestIn(store);
    }

    /** Where the ledger in a store ends that goes on from this head: what is between is not read. */
    Head latestIn(CommitStore store) {
        var last = lastSlot(store, slot);
        return last == slot ? this : store.commit(last).orElseThrow().asHead();
    }

    /** Slots are dense, so the last one is found by doubling and halving; -1 if there is none. */
    public static long lastSlot(CommitStore store) {
        return lastSlot(store, -1);
    }

    private static long lastSlot(CommitStore store, long known) {
        var taken = known;
        var step = 1L;
        while (store.header(taken + step).isPresent()) {
            taken += step;
            step *= 2;
        }
        var free = taken + step;
        while (free - taken > 1) {
            var middle = taken + (free - taken) / 2;
            if (store.header(middle).isPresent()) {
                taken = middle;
            } else {
                free = middle;
            }
        }
        return taken;
    }

    /** Whether the commit fits on top of this head: next slot, next position, and our hash as its previous one. */
    public boolean precedes(Commit commit) {
        return commit.slot() == slot + 1
                && commit.position() == position
                && commit.previous().equals(hash);
    }
}
