package io.poamledger.command.evidence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.Rule;
import io.poamledger.command.evidence.reference.References;
import io.poamledger.command.evidence.retention.Retaining;
import io.poamledger.command.evidence.state.EvidenceBytes;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.evidence.state.EvidenceState;
import io.poamledger.command.evidence.state.KnownEvidence;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidenceVerified;
import io.poamledger.vault.EvidenceVault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** An artifact: a draft whose bytes are preserved here or kept elsewhere, final once somebody says so, until it is disposed of. */
class Evidence {

    @AggregateIdentifier
    private @Nullable EvidenceId id;

    private final EvidenceState evidence = new EvidenceState();

    @AggregateMember
    private final References references = new References(evidence);

    @AggregateMember
    private final Retaining retaining = new Retaining(evidence);

    Evidence() {}

    Evidence(List<EvidenceEvent> begun) {
        begun.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PreserveEvidence command, Systems systems) {
        if (evidence.isThere()) {
            isTheSame(command);
            return;
        }
        systems.known(command.systemId());
        apply(command.preserved());
    }

    @CommandHandler
    void handle(FinaliseEvidence command, EvidenceVault vault) {
        evidence.isOfItsSystem(command);
        var artifact = evidence.known();
        if (artifact.isFinal()) {
            return;
        }
        evidence.isNotDisposed();
        isWhatItWas(artifact, vault);
        apply(new EvidenceFinalised(command.evidenceId(), command.systemId(), artifact.content()));
    }

    @CommandHandler
    void handle(VerifyEvidence command, EvidenceVault vault) {
        evidence.isOfItsSystem(command);
        evidence.isNotDisposed();
        var artifact = evidence.known();
        artifact.reference().ifPresent(there -> {
            throw Rule.EVIDENCE_KEPT_ELSEWHERE.refuses("'" + artifact.fileName() + "' is kept in " + there.place()
                    + ", not here; hash it there, and state that it was");
        });
        var outcome = EvidenceBytes.again(vault, artifact.fileName(), artifact.content());
        apply(new EvidenceVerified(command.evidenceId(), command.systemId(), outcome));
    }

    @CommandHandler
    void handle(SupersedeEvidence command, EvidenceRegister register) {
        evidence.isOfItsSystem(command);
        if (evidence.superseded().equals(Optional.of(command.superseded()))) {
            return;
        }
        evidence.isNotDisposed();
        evidence.known().supersededBy().ifPresent(other -> {
            throw Rule.EVIDENCE_IS_SUPERSEDED.refuses(
                    "Evidence '" + evidence.known().fileName() + "' is superseded by " + other + " already");
        });
        mayStandInItsPlace(command, register);
        apply(command.superseded());
    }

    @EventSourcingHandler
    void on(EvidenceEvent event, @Timestamp Instant at) {
        id = event.evidenceId();
        evidence.evolve(event, at);
    }

    private void isTheSame(PreserveEvidence command) {
        if (!evidence.first().equals(Optional.of(command.preserved()))) {
            throw Rule.EVIDENCE_EXISTS.refuses("Evidence " + command.evidenceId() + " is another file already; '"
                    + command.fileName() + "' needs an id of its own");
        }
    }

    private static void isWhatItWas(KnownEvidence artifact, EvidenceVault vault) {
        artifact.isWhatSomebodyFound();
        if (artifact.reference().isEmpty()) {
            EvidenceBytes.areUnchanged(vault, artifact.fileName(), artifact.content());
        }
    }

    /** So that no two stand in each other's place. */
    private static void mayStandInItsPlace(SupersedeEvidence command, EvidenceRegister register) {
        var other = register.looked(command.systemId(), command.supersededBy()).known();
        var why = other.id().equals(command.evidenceId())
                ? Optional.of("is itself")
                : other.isDisposed()
                        ? Optional.of("was disposed of")
                        : other.supersededBy().map(by -> "is superseded by " + by);
        why.ifPresent(is -> {
            throw Rule.NO_SUCCESSOR_OF_EVIDENCE.refuses("Evidence " + command.evidenceId()
                    + " cannot be superseded by '" + other.fileName() + "', which " + is);
        });
    }
}
