package io.poamledger.ledger.store;

/** A store could not do what it was asked. */
public final class CommitStoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is known about an append that failed. */
    public enum Outcome {
        /** The store has promised that no commit of the batch is or will be stored. */
        NOTHING_STORED,
        /** Some, all or none may be stored, now or a little later: only looking tells. */
        UNKNOWN
    }

    /** Whether asking again can help. */
    public enum Prognosis {
        MAY_HEAL,
        /** Someone has to act first: a full disk, a file that may not be written, a damaged one. */
        NEEDS_HELP
    }

    private final Outcome outcome;
    private final Prognosis prognosis;

    public CommitStoreException(String message, Throwable cause, Outcome outcome, Prognosis prognosis) {
        super(message, cause);
        this.outcome = outcome;
        this.prognosis = prognosis;
    }

    public CommitStoreException(String message, Outcome outcome, Prognosis prognosis) {
        super(message);
        this.outcome = outcome;
        this.prognosis = prognosis;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Prognosis prognosis() {
        return prognosis;
    }
}
