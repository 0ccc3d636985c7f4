package io.poamledger.ledger;

import org.axonframework.common.AxonNonTransientException;

/** The commit breaks a limit of the ledger (size, or an event from the future); nothing was stored, and repeating it does not help. */
public final class CommitRefused extends AxonNonTransientException {

    private static final long serialVersionUID = 1;

    public CommitRefused(String message) {
        super(message);
    }
}
