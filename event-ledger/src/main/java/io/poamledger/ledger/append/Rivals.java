package io.poamledger.ledger.append;

import java.util.concurrent.TimeUnit;

/**
 * What the appender's thread knows of other writers on the same store. Whoever has just won a slot would have the next one before a loser
 * has so much as looked; so with others about, a winner leaves the next slot to them for about as long as looking and sending takes, and
 * what has queued up meanwhile goes together. Who always wins sees nobody, so a writer that is never idle leaves a gap now and then, whether
 * it has seen somebody or not; one that has a single caller, or is idle now and then, never waits.
 */
final class Rivals {

    /**
     * After so many batches in a row without a sign of them, they are believed gone. Until then one that comes back need not win its first
     * slot against a writer that never pauses.
     */
    private static final int PATIENCE = 256;

    private static final int EVERY_TIME = 16;
    private static final int NOW_AND_THEN = 8;
    private static final int FULL_LOOK_EVERY = 4;
    private static final int LOOKS_A_TURN = 3;
    private static final int BATCHES_BEFORE_A_GAP = 16;
    private static final int SENDS_A_GAP = 2;
    private static final long LONGEST_TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long JITTER_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Machine machine;
    private int expected;
    private int lostInARow;
    private int withoutAGap;
    private boolean gapLeft;
    private long sendNanos = JITTER_NANOS;
    private long wonAt;
    private long lookNanos = JITTER_NANOS;
    private long notBefore;

    Rivals(Machine machine) {
        this.machine = machine;
        this.notBefore = machine.nanoTime();
    }

    /** Every time right after a sign of them, later now and then. */
    boolean areAbout() {
        return gapLeft || expected > PATIENCE - EVERY_TIME || (expected > 0 && expected % NOW_AND_THEN == 0);
    }

    /** So many commits of ours were stored, which took so long. */
    void won(int commits, long nanos) {
        lostInARow = 0;
        gapLeft = false;
        withoutAGap += commits > 1 ? 1 : 0;
        sendNanos = (7 * sendNanos + nanos) / 8;
        wonAt = machine.nanoTime();
        if (expected > 0) {
            expected--;
            var turn = Math.min(LOOKS_A_TURN * lookNanos, LONGEST_TURN_NANOS);
            notBefore = machine.nanoTime() + machine.jitter().nextLong(turn / 2, turn + 1);
        }
    }

    /** Commits of theirs were found, in a look that took so long. */
    void seen(long nanos) {
        expected = PATIENCE;
        lookNanos = (3 * lookNanos + nanos) / 4;
    }

    /** Before a batch: waits if there has been no gap for long in which somebody unseen could have come in. */
    void leaveAGap() {
        var gap = Math.min(SENDS_A_GAP * sendNanos, LONGEST_TURN_NANOS) - (machine.nanoTime() - wonAt);
        if (gap <= 0 || areAbout()) {
            withoutAGap = 0;
        } else if (withoutAGap >= BATCHES_BEFORE_A_GAP) {
            withoutAGap = 0;
            gapLeft = true;
            machine.pause(gap);
        }
    }

    /** Waits out the others' turn. */
    void giveWay() {
        if (areAbout() && lostInARow == 0) {
            machine.pause(notBefore - machine.nanoTime());
        }
    }

    /**
     * A write was refused whole. Pauses a moment, so that several losers do not march in step.
     *
     * @return whether it is enough to look who has the slot; now and then not, since it may be another key that is taken
     */
    boolean lost() {
        lostInARow++;
        machine.pause(machine.jitter().nextLong(JITTER_NANOS));
        return lostInARow % FULL_LOOK_EVERY != 0;
    }
}
