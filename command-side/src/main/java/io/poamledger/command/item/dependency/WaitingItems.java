package io.poamledger.command.item.dependency;

import io.poamledger.events.item.PoamItemId;
import java.util.List;

/** Which items wait for another, which no stream of that one says. */
public interface WaitingItems {

    /** As of the head of the ledger: should another one begin to wait before the running command is stored, it is decided again. */
    List<PoamItemId> waitingFor(PoamItemId item);
}
