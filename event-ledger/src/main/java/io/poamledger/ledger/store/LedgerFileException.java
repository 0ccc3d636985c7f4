package io.poamledger.ledger.store;

import org.axonframework.common.AxonNonTransientException;

/** The file is no ledger that this version can use, and was left as it is; the message says what it is. */
public final class LedgerFileException extends AxonNonTransientException {

    private static final long serialVersionUID = 1;

    public LedgerFileException(String message) {
        super(message);
    }

    public LedgerFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
