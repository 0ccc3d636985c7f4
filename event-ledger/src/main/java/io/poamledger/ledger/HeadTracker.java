package io.poamledger.ledger;

import java.util.concurrent.atomic.AtomicReference;

/** The newest head that this process has seen; other processes' commits are looked for when the store says it changed. */
final class HeadTracker {

    private static final int PAGE = 500;

    private final CommitStore store;
    private final AtomicReference<Head> known;
    private volatile long seenChanges;

    HeadTracker(CommitStore store) {
        this.store = store;
        this.seenChanges = store.changes();
        this.known = new AtomicReference<>(find(store));
    }

    /** Dense slots, so the last one is found by doubling and halving. */
    private static Head find(CommitStore store) {
        if (store.header(0).isEmpty()) {
            return Head.EMPTY;
        }
        long taken = 0;
        long free = 1;
        while (store.header(free).isPresent()) {
            taken = free;
            free *= 2;
        }
        while (free - taken > 1) {
            var middle = taken + (free - taken) / 2;
            if (store.header(middle).isPresent()) {
                taken = middle;
            } else {
                free = middle;
            }
        }
        return store.commit(taken).orElseThrow().asHead();
    }

    Head known() {
        return known.get();
    }

    void learn(Head newer) {
        known.accumulateAndGet(newer, (a, b) -> b.slot() > a.slot() ? b : a);
    }

    /** The head now, other processes' commits included. */
    Head current() {
        var changes = store.changes();
        if (changes == seenChanges) {
            return known();
        }
        var head = known();
        for (var page = store.page(head.slot() + 1, PAGE); !page.isEmpty(); page = store.page(head.slot() + 1, PAGE)) {
            head = page.getLast().asHead();
        }
        learn(head);
        seenChanges = changes;
        return known();
    }
}
