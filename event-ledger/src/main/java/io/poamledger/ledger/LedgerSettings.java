package io.poamledger.ledger;

import java.time.Duration;

/**
 * How a ledger appends.
 *
 * @param patience how long a caller waits for its append before the outcome is called unknown
 * @param queueCapacity how many commits may wait; one more is refused at once
 * @param batchCommits how many commits go together at most
 * @param acceptClock append although the clock is far behind the newest event: the way out after a clock ran fast
 */
public record LedgerSettings(Duration patience, int queueCapacity, int batchCommits, boolean acceptClock) {

    /** 30 s, 10,000 waiting, 512 together, a clock that must be right. */
    public static final LedgerSettings DEFAULT = new LedgerSettings(Duration.ofSeconds(30), 10_000, 512, false);

    public LedgerSettings withPatience(Duration longest) {
        return new LedgerSettings(longest, queueCapacity, batchCommits, acceptClock);
    }

    public LedgerSettings withAcceptClock() {
        return new LedgerSettings(patience, queueCapacity, batchCommits, true);
    }
}
