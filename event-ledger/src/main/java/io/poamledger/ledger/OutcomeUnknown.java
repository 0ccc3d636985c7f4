package io.poamledger.ledger;

import org.axonframework.common.AxonNonTransientException;

/** The append may or may not be stored: ask again with the same idempotency key, which is safe. Never retried blindly. */
public final class OutcomeUnknown extends AxonNonTransientException {

    private static final long serialVersionUID = 1;

    public OutcomeUnknown(String message) {
        super(message);
    }

    public OutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
