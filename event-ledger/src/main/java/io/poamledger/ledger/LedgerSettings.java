package io.poamledger.ledger;

import java.time.Duration;

/**
 * How a ledger appends.
 *
 * @param patience how long a caller waits for its append before the outcome is called unknown
 * @param queueCapacity how many commits may wait; one more is refused at once
 * @param batchCommits how many commits go together at most
 * @param followCommits how many commits of other processes a writer reads one after the other before it jumps to the head
 * @param acceptClock append although the clock is far behind the newest event: the way out after a clock ran fast
 */
public record LedgerSettings(
        Duration patience, int queueCapacity, int batchCommits, int followCommits, boolean acceptClock) {

    /** 30 s, 10,000 waiting, 512 together, 128 followed, a clock that must be right. */
    public static final LedgerSettings DEFAULT = new LedgerSettings(Duration.ofSeconds(30), 10_000, 512, 128, false);

    public LedgerSettings withPatience(Duration longest) {
        return new LedgerSettings(longest, queueCapacity, batchCommits, followCommits, acceptClock);
    }

    public LedgerSettings withAcceptClock() {
        return new LedgerSettings(patience, queueCapacity, batchCommits, followCommits, true);
    }
}
