package io.poamledger.ledger;

/** An event that would have mattered came between a decision and its append; nothing was stored, and it is to be decided again. */
public final class DecisionOutdated extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DecisionOutdated(String message) {
        super(message);
    }
}
