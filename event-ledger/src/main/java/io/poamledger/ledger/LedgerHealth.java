package io.poamledger.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the ledger does its work, and if not why, in words for an operator.
 *
 * @param appendsStopped why nothing is appended; empty while appends are taken
 * @param readFault what was found damaged while reading; stays until a restart
 * @param oldestUnanswered how long the append that waits longest has been without an answer, whether its caller still waits or not; empty
 *     if none is on its way
 * @param appendsFailingFor how long ago the first append failed after the last one that worked; empty if the last one worked
 */
public record LedgerHealth(
        Optional<String> appendsStopped,
        Optional<String> readFault,
        Optional<Duration> oldestUnanswered,
        Optional<Duration> appendsFailingFor) {

    /** An append that has had no answer for longer, or appends that have failed for longer, need an operator. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** Whether appends are taken and answered, and nothing is damaged. */
    public boolean up() {
        return reasons().findAny().isEmpty();
    }

    /** Every reason, one after the other; empty when up. */
    public String reason() {
        return reasons().collect(Collectors.joining("; "));
    }

    private Stream<String> reasons() {
        return Stream.of(
                        appendsStopped,
                        readFault,
                        tooLong(oldestUnanswered).map(age -> "an append has had no answer for " + age + " s"),
                        tooLong(appendsFailingFor).map(age -> "appends have been failing for " + age + " s"))
                .flatMap(Optional::stream);
    }

    private static Optional<Long> tooLong(Optional<Duration> time) {
        return time.filter(t -> t.compareTo(LONGEST_WAIT) > 0).map(Duration::toSeconds);
    }
}
