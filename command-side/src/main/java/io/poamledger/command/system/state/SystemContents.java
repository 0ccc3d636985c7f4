package io.poamledger.command.system.state;

import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.PoamItemId;
import java.util.List;

/** What belongs to a system, which no stream of events says: its items and its artifacts, as of the head of the ledger. */
public interface SystemContents {

    /** All items ever opened in it, in the order of their numbers. */
    List<PoamItemId> items(SystemId system);

    /** All its artifacts, in the order in which they came. */
    List<EvidenceId> evidence(SystemId system);
}
