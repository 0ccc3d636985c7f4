package io.poamledger.command.evidence.reference;

import io.poamledger.command.evidence.state.KnownEvidence;
import io.poamledger.events.item.PoamItemId;

/** Ties artifacts to items while they are registered. */
public interface ItemEvidence {

    /** @throws io.poamledger.command.Rejected the item has ended */
    void attach(PoamItemId item, KnownEvidence artifact, String note);
}
