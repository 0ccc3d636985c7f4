package io.poamledger.query;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;

/** Events of any kind, as anybody would record them, for the tests of questions. */
public final class PlainEvents {

    private PlainEvents() {}

    public static LedgerEvent of(Class<? extends LedgerEvent> kind, SystemId system) {
        return Extremes.plain(kind, system);
    }
}
