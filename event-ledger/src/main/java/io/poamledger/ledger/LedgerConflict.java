package io.poamledger.ledger;

import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.store.UniqueKey;

/** Somebody was faster: an event of the commit is taken; nothing of it was stored. */
public final class LedgerConflict extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient NewEvent event;
    private final transient UniqueKey key;

    public LedgerConflict(UniqueKey key, NewEvent event) {
        super("already stored: " + key);
        this.key = key;
        this.event = event;
    }

    /** The first event of the commit that clashed. */
    public NewEvent event() {
        return event;
    }

    /** What was taken. */
    public UniqueKey key() {
        return key;
    }
}
