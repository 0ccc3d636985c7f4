package io.poamledger.ledger.append;

import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.util.concurrent.TimeUnit;

/** What goes wrong in one run: how often, and of what kind, the seed says. When all has gone wrong that was to, nothing does any more. */
final class SimulatedFaults {

    enum OfSend {
        ANSWER_LOST,
        IN_PART,
        NEVER,
        LATE,
        REFUSED,
        NEEDS_HELP,
        NONE
    }

    private static final double[] OFTEN = {0, 0.02, 0.1, 0.3, 0.5};

    private final Simulation simulation;
    private final double sends;
    private final double reads;
    private final double help;
    private final long slowest;
    private int left;

    SimulatedFaults(Simulation simulation) {
        var random = simulation.random();
        this.simulation = simulation;
        this.sends = OFTEN[random.nextInt(OFTEN.length)];
        this.reads = OFTEN[random.nextInt(OFTEN.length - 1)];
        this.help = random.nextInt(4) == 0 ? 0.05 : 0;
        this.slowest = random.nextBoolean() ? 0 : TimeUnit.MILLISECONDS.toNanos(10);
        this.left = random.nextInt(random.nextBoolean() ? 40 : 400);
    }

    boolean isOver() {
        return left <= 0;
    }

    /** No more of them. */
    void end() {
        left = 0;
    }

    private boolean strikes(double probability) {
        if (left > 0 && simulation.chance(probability)) {
            left--;
            return true;
        }
        return false;
    }

    OfSend ofSend() {
        if (!strikes(sends)) {
            return OfSend.NONE;
        }
        if (simulation.chance(help)) {
            return OfSend.NEEDS_HELP;
        }
        return OfSend.values()[simulation.random().nextInt(OfSend.NEEDS_HELP.ordinal())];
    }

    /** @throws CommitStoreException if the read is to fail */
    void ofRead() {
        if (strikes(reads)) {
            simulation.trace("the read fails");
            throw new CommitStoreException(
                    "no answer to a read",
                    Outcome.NOTHING_STORED,
                    simulation.chance(help) ? Prognosis.NEEDS_HELP : Prognosis.MAY_HEAL);
        }
    }

    /** How long it takes at most until a batch arrives, so that others queue up meanwhile. */
    long slowestSend() {
        return slowest;
    }

    boolean mayComeInBetween() {
        return left > 0 && simulation.chance(0.3);
    }
}
