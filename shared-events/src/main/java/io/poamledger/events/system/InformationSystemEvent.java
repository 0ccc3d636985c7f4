package io.poamledger.events.system;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;

/** Something happened to an information system as a whole. */
public sealed interface InformationSystemEvent extends LedgerEvent
        permits SystemRegistered,
                SystemRevised,
                ReviewRecorded,
                SecurityPlanIssued,
                ChangeRecorded,
                ChangeSignificanceDecided {

    SystemId systemId();
}
