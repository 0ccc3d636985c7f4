package io.poamledger.events.status;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;

/** Something happened to the CMMC status of a system, or was said about it to others. */
public sealed interface StatusEvent extends LedgerEvent
        permits ConditionalStatusGranted,
                FinalStatusGranted,
                CloseoutFinalised,
                ConditionalStatusTerminated,
                StatusOverridden,
                AffirmationSubmitted,
                RepresentationRecorded,
                RepresentationWithdrawn {

    SystemId systemId();
}
