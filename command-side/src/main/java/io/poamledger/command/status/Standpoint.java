package io.poamledger.command.status;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.status.StatusReading;
import io.poamledger.command.assessment.KnownAssessment;
import io.poamledger.command.item.state.KnownItem;
import io.poamledger.command.system.KnownSystem;
import io.poamledger.events.status.StatusId;
import io.poamledger.events.verdict.DecisionBasis;
import io.poamledger.events.verdict.DecisionBasis.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All of a system that a decision about its status is taken on, read at the head of the ledger.
 *
 * @param position how many events had been read at least; the running command rests on what is in the system's streams there
 * @param items all of the system
 * @param today what the status is on this day
 */
record Standpoint(long position, KnownSystem system, StatusState status, List<KnownItem> items, StatusReading today) {

    /** The basis of an event: whatever was looked at, and by which rules. */
    DecisionBasis basis(Optional<KnownAssessment> assessment, List<KnownItem> looked, Pack pack) {
        var inputs = new ArrayList<Input>();
        assessment.ifPresent(
                known -> inputs.add(new Input(known.started().assessmentId().toString(), known.version())));
        if (status.version() >= 0) {
            inputs.add(new Input(new StatusId(system.id()).toString(), status.version()));
        }
        looked.forEach(item -> inputs.add(new Input(item.id().toString(), item.version())));
        return new DecisionBasis(position, inputs, pack.reference());
    }
}
