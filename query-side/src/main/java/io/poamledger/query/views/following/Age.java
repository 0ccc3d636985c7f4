package io.poamledger.query.views.following;

import java.time.Instant;
import java.util.Optional;

/**
 * How old every answer of this node is.
 *
 * @param position how many events of the ledger it shows
 * @param recordedAt when the last of them was recorded; empty for none, and until the first batch after an update
 * @param ahead how many more the ledger held when it was last asked
 * @param behindSince since when it has lacked something; empty when it shows all that the ledger was seen to hold
 * @param late whether that is longer ago than following takes, or nothing follows at all
 */
public record Age(
        long position, Optional<Instant> recordedAt, long ahead, Optional<Instant> behindSince, boolean late) {

    /** Such as {@code as of position 1,234, recorded 2026-11-27T09:31:00Z; the ledger is 5 events ahead}. */
    public String inWords() {
        return "as of position %,d".formatted(position)
                + recordedAt.map(at -> ", recorded " + at).orElse("")
                + (ahead == 0 ? "" : "; the ledger is %,d %s ahead".formatted(ahead, ahead == 1 ? "event" : "events"));
    }
}
