package io.poamledger.ledger;

import org.axonframework.common.AxonNonTransientException;

/** The ledger takes no appends now; nothing of this one was or will be stored. */
public final class LedgerUnavailable extends AxonNonTransientException {

    private static final long serialVersionUID = 1;

    public LedgerUnavailable(String message) {
        super(message);
    }

    public LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
