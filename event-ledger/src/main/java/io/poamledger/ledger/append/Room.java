package io.poamledger.ledger.append;

import io.poamledger.ledger.store.UniqueKey;
import java.util.HashSet;
import java.util.Set;

/** What goes into one batch: so many bytes and events, and no key twice. For one batch. */
final class Room {

    private static final long MOST_BYTES = 32L << 20;
    private static final long MOST_EVENTS = 4_000;

    private final Set<UniqueKey> claimed = new HashSet<>();
    private long bytes;
    private long events;
    private boolean entered;

    /** Whether a commit goes into it, the first whatever its size. Who wants what one before wants becomes suspect. */
    boolean isThereFor(Pending pending) {
        bytes += pending.size;
        events += pending.events.size();
        var fits = !entered || (bytes <= MOST_BYTES && events <= MOST_EVENTS);
        var free = true;
        for (var key : pending.keys) {
            free &= claimed.add(key);
        }
        if (fits && free) {
            entered = true;
            return true;
        }
        pending.suspect |= !free;
        return false;
    }
}
