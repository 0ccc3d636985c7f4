package io.poamledger.ledger.axon;

import org.axonframework.modelling.command.ConcurrencyException;

/** What a decision rested on has changed before it was stored: decide again with the same command key. */
public final class DecisionOutdatedException extends ConcurrencyException {

    private static final long serialVersionUID = 1;

    DecisionOutdatedException(String message, Throwable cause) {
        super(message, cause);
    }
}
