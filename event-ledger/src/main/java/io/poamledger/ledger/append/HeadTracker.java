package io.poamledger.ledger.append;

import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.store.CommitStore;
import java.util.concurrent.atomic.AtomicReference;

/** The newest head that this process has seen; other processes' commits are looked for when the store says it changed. */
final class HeadTracker {

    /** Where there are more, the rest is jumped over. */
    private static final int PAGE = 100;

    private final CommitStore store;
    private final AtomicReference<Head> known;
    private volatile long seenChanges;

    HeadTracker(CommitStore store) {
        this.store = store;
        this.seenChanges = store.changes();
        this.known = new AtomicReference<>(store.head());
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
            if (page.size() == PAGE) {
                head = store.headAfter(head);
            }
        }
        learn(head);
        seenChanges = changes;
        return known();
    }
}
