package io.poamledger.ledger;

import org.axonframework.common.AxonNonTransientException;

/** What the ledger holds does not fit together: a hole, a broken link, or an event nobody can read. Reading stops there; nothing is skipped. */
public final class LedgerDamaged extends AxonNonTransientException {

    private static final long serialVersionUID = 1;

    public LedgerDamaged(String message) {
        super(message);
    }

    public LedgerDamaged(String message, Throwable cause) {
        super(message, cause);
    }
}
