package io.poamledger.events.intake;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;

/** Something happened to an import. Until it is completed, it shows as incomplete. */
public sealed interface ImportEvent extends LedgerEvent permits ImportStarted, ImportCompleted {

    ImportId importId();

    SystemId systemId();
}
