package io.poamledger.query.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * How the ledger stood when this server last saw where it ends, which it does every second: nobody waits for the ledger.
 *
 * @param id the name it was founded with
 * @param events how many it holds
 * @param head slot and hash of its last commit, as {@code ./poam verify --head} takes it; empty while it holds none
 * @param verification when it was verified last
 * @param behind how many events the read models do not show yet
 */
public record LedgerStanding(String id, long events, Optional<String> head, Verification verification, long behind) {

    /** What the last verification found. */
    public enum Finding {
        INTACT,
        DAMAGED,
        NOT_YET
    }

    /**
     * The verification that a server does by itself, after each start and once a day.
     *
     * @param finding what is known
     * @param at when the last one ended
     * @param events how many events it found right
     * @param head the head it came to
     * @param runningSince the beginning of the one under way
     * @param done how many of its commits are done
     * @param of how many commits there are to do
     * @param unfinished why the last one did not come to its end
     * @param damage what is damaged and where; for operators, empty for everybody else
     */
    public record Verification(
            Finding finding,
            Optional<Instant> at,
            long events,
            Optional<String> head,
            Optional<Instant> runningSince,
            long done,
            long of,
            Optional<String> unfinished,
            Optional<String> damage) {}
}
