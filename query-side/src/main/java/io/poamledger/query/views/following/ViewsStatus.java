package io.poamledger.query.views.following;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How far the read models are.
 *
 * @param ready whether they answer; a new file does so only when it has caught up
 * @param position how many events of the ledger they show
 * @param head how many events the ledger held when it was last asked, a second ago while it answers
 * @param fault why they do not get on, in words for an operator; empty when all is well
 * @param behindSince since when they have lacked something that the ledger was seen to hold; empty when nothing
 * @param incomplete how many events wait, by question; only questions with at least one
 * @param rebuild the file that is being rebuilt beside the live one
 */
public record ViewsStatus(
        boolean ready,
        long position,
        long head,
        Optional<String> fault,
        Optional<Instant> behindSince,
        Map<String, Integer> incomplete,
        Optional<Rebuild> rebuild) {

    static final ViewsStatus NOT_STARTED =
            new ViewsStatus(false, 0, 0, Optional.of("not started"), Optional.empty(), Map.of(), Optional.empty());

    /**
     * A rebuild that runs, or the last one if it failed.
     *
     * @param done events applied so far
     * @param of events in the ledger
     * @param perSecond events per second since it began
     * @param fault why it does not get on or was given up; empty while all is well
     */
    public record Rebuild(long done, long of, long perSecond, Optional<String> fault) {}

    /** How many events are not shown yet. */
    public long lag() {
        return Math.max(0, head - position);
    }

    /** How far a file is that does not answer yet, such as {@code 12,000 of 40,000 events}. */
    public String progress() {
        return "%,d of %,d events".formatted(position, head);
    }
}
