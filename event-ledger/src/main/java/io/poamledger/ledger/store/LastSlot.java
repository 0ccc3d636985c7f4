package io.poamledger.ledger.store;

/** Slots are dense, so the last one is found by doubling and halving. */
final class LastSlot {

    private LastSlot() {}

    /** The last slot that holds a commit, if all up to the known one do. */
    static long after(long known, CommitStore store) {
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
}
