package io.poamledger.command.evidence.reference;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.Rule;
import io.poamledger.command.evidence.state.EvidenceState;
import io.poamledger.events.evidence.ReferenceRehashed;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** What is said of an artifact that is kept elsewhere. */
public final class References {

    private final EvidenceState evidence;

    public References(EvidenceState evidence) {
        this.evidence = evidence;
    }

    @CommandHandler
    void handle(RehashReference command) {
        evidence.isOfItsSystem(command);
        if (evidence.lastRehashed().equals(Optional.<ReferenceRehashed>of(command.rehashed()))) {
            return;
        }
        evidence.isNotDisposed();
        if (evidence.known().reference().isEmpty()) {
            throw Rule.EVIDENCE_KEPT_HERE.refuses(
                    "'" + evidence.known().fileName() + "' is kept here; verify its bytes instead");
        }
        apply(command.rehashed());
    }
}
