package io.poamledger.command.evidence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.Rule;
import io.poamledger.command.system.Systems;
import io.poamledger.events.evidence.EvidenceDisposed;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.evidence.EvidenceReferenced;
import io.poamledger.events.evidence.EvidenceSuperseded;
import io.poamledger.events.evidence.EvidenceVerified;
import io.poamledger.events.evidence.HoldPlaced;
import io.poamledger.events.evidence.HoldReleased;
import io.poamledger.events.evidence.ReferenceRehashed;
import io.poamledger.vault.EvidenceVault;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** An artifact: a draft whose bytes are preserved, final once somebody says so. */
class Evidence {

    @AggregateIdentifier
    private @Nullable EvidenceId id;

    private @Nullable EvidencePreserved preserved;

    private boolean isFinal;

    Evidence() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PreserveEvidence command, Systems systems) {
        if (preserved != null) {
            isTheSame(preserved, command);
            return;
        }
        wasCollectedByToday(command, systems);
        apply(command.preserved());
    }

    @CommandHandler
    void handle(FinaliseEvidence command, EvidenceVault vault) {
        var artifact = Objects.requireNonNull(preserved);
        isOfThatSystem(artifact, command);
        if (isFinal) {
            return;
        }
        EvidenceBytes.areUnchanged(vault, artifact.fileName(), artifact.content());
        apply(new EvidenceFinalised(command.evidenceId(), command.systemId(), artifact.content()));
    }

    @EventSourcingHandler
    void on(EvidenceEvent event) {
        switch (event) {
            case EvidencePreserved e -> {
                id = e.evidenceId();
                preserved = e;
            }
            case EvidenceFinalised _ -> isFinal = true;
            case EvidenceReferenced _,
                    ReferenceRehashed _,
                    EvidenceSuperseded _,
                    EvidenceVerified _,
                    HoldPlaced _,
                    HoldReleased _,
                    EvidenceDisposed _ -> {}
        }
    }

    private static void isTheSame(EvidencePreserved preserved, PreserveEvidence command) {
        if (!preserved.equals(command.preserved())) {
            throw Rule.EVIDENCE_EXISTS.refuses("Evidence " + command.evidenceId() + " is another file already; '"
                    + command.fileName() + "' needs an id of its own");
        }
    }

    private static void wasCollectedByToday(PreserveEvidence command, Systems systems) {
        var system = systems.known(command.systemId());
        command.collectedOn().filter(system::isInTheFuture).ifPresent(day -> {
            throw Rule.EVIDENCE_DATED_IN_THE_FUTURE.refuses(
                    "Evidence collected on " + day + " is from the future; today is " + system.todayAndZone());
        });
    }

    private static void isOfThatSystem(EvidencePreserved artifact, FinaliseEvidence command) {
        if (!artifact.systemId().equals(command.systemId())) {
            throw new AggregateNotFoundException(
                    command.evidenceId().toString(), "Known to another system only, which nobody need be told");
        }
    }
}
