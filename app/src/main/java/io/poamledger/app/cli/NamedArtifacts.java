package io.poamledger.app.cli;

import io.poamledger.events.Events;
import io.poamledger.events.Sha256;
import io.poamledger.events.assessment.AdjudicationRecorded;
import io.poamledger.events.assessment.FindingReevaluated;
import io.poamledger.events.assessment.RequirementFindingRecorded;
import io.poamledger.events.evidence.EvidenceDisposed;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.evidence.EvidenceReferenced;
import io.poamledger.events.evidence.VerifiedEvidence;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.ledger.axon.EventNames;
import io.poamledger.ledger.axon.LedgerSerializer;
import io.poamledger.ledger.axon.UnreadableEvent;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.StoredEvidence;
import io.poamledger.vault.Verification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.serialization.SimpleSerializedObject;

/** The artifacts that a ledger names, gathered while it is walked, and whether a vault holds each. */
final class NamedArtifacts {

    /** Stored names of the events that name artifacts, or say where those are and that they need not be kept any more. */
    static final Set<String> NAMES = Set.of(
            "EvidencePreserved",
            "EvidenceFinalised",
            "EvidenceAttached",
            "EvidenceReferenced",
            "EvidenceDisposed",
            "ItemClosed",
            "RequirementFindingRecorded",
            "FindingReevaluated",
            "AdjudicationRecorded");

    private final LedgerSerializer events = new LedgerSerializer(EventNames.of(Events.byName(), Events::revision));
    private final Map<Sha256, Naming> named = new LinkedHashMap<>();
    private final Map<Sha256, Set<EvidenceId>> preserved = new HashMap<>();
    private final Set<EvidenceId> elsewhere = new HashSet<>();
    private final Set<EvidenceId> disposed = new HashSet<>();

    /**
     * The first event that named an artifact.
     *
     * @param size in bytes; an artifact is preserved, with its size, before anything else names it
     */
    private record Naming(long position, OptionalLong size) {}

    /** @throws UnreadableEvent if an event that names artifacts is not of a shape that this version knows */
    void saw(Commit commit) {
        commit.events().stream()
                .filter(event -> NAMES.contains(event.payloadType()))
                .forEach(this::saw);
    }

    private void saw(StoredEvent event) {
        switch (events.<byte[], Object>deserialize(new SimpleSerializedObject<>(
                event.payload(),
                byte[].class,
                event.payloadType(),
                event.revision().orElse(null)))) {
            case EvidencePreserved e -> {
                name(e.content(), event, OptionalLong.of(e.size()));
                preserved.computeIfAbsent(e.content(), _ -> new HashSet<>()).add(e.evidenceId());
            }
            case EvidenceReferenced e -> elsewhere.add(e.evidenceId());
            case EvidenceDisposed e -> disposed.add(e.evidenceId());
            case EvidenceFinalised e -> nameWhatIsHere(e.evidenceId(), e.content(), event);
            case EvidenceAttached e -> nameWhatIsHere(e.evidenceId(), e.content(), event);
            case ItemClosed e -> name(e.evidence(), event);
            case RequirementFindingRecorded e -> name(e.evidence(), event);
            case FindingReevaluated e -> name(e.evidence(), event);
            case AdjudicationRecorded e -> name(List.of(e.document()), event);
            default -> throw new IllegalStateException(event.payloadType() + " names no artifact");
        }
    }

    /** Nobody here has seen the bytes of what is kept elsewhere. */
    private void nameWhatIsHere(EvidenceId artifact, Sha256 content, StoredEvent event) {
        if (!elsewhere.contains(artifact)) {
            name(content, event, OptionalLong.empty());
        }
    }

    private void name(List<VerifiedEvidence> artifacts, StoredEvent event) {
        artifacts.forEach(artifact -> name(artifact.content(), event, OptionalLong.empty()));
    }

    private void name(Sha256 content, StoredEvent event, OptionalLong size) {
        named.putIfAbsent(content, new Naming(event.position(), size));
    }

    /** How many have to be here. */
    int count() {
        return named.size() - disposed().size();
    }

    /** What need not be here, in words, and what of it is here; empty where all has to be. */
    Optional<String> notExpected(EvidenceVault vault) throws IOException {
        var gone = disposed().size();
        if (elsewhere.isEmpty() && gone == 0) {
            return Optional.empty();
        }
        try (var there = vault.artifacts()) {
            var left = there.map(Sha256::new).filter(this::isDisposed).count();
            return Optional.of(elsewhere.size() + " more are kept elsewhere, not seen by us; " + gone
                    + " were disposed of, and the bytes of " + left + " of them are still here.");
        }
    }

    /** The bytes that nothing needs any more. */
    List<Sha256> disposed() {
        return named.keySet().stream().filter(this::isDisposed).toList();
    }

    /** Whether every artifact with these bytes was disposed of: they may be gone. */
    boolean isDisposed(Sha256 content) {
        var artifacts = preserved.getOrDefault(content, Set.of());
        return !artifacts.isEmpty() && disposed.containsAll(artifacts);
    }

    /** Those that are missing, cut short or changed in the vault, in words; every byte of every artifact is read. */
    List<String> wrong(EvidenceVault vault) throws IOException {
        var wrong = new ArrayList<String>();
        for (var each : named.entrySet()) {
            if (isDisposed(each.getKey())) {
                continue;
            }
            wrong(verified(vault, each.getKey(), each.getValue()))
                    .ifPresent(what -> wrong.add(inWords(each.getKey(), each.getValue()) + " " + what));
        }
        return wrong;
    }

    private static Verification verified(EvidenceVault vault, Sha256 content, Naming naming) throws IOException {
        return naming.size().isPresent()
                ? vault.verify(new StoredEvidence(content.hex(), naming.size().getAsLong()))
                : vault.verify(content.hex());
    }

    private static Optional<String> wrong(Verification found) {
        return switch (found) {
            case MATCH -> Optional.empty();
            case MISSING -> Optional.of("is missing");
            case CHANGED -> Optional.of("is not what it was: changed, cut short or damaged");
        };
    }

    /** Those that are not among these, in words. */
    List<String> notIn(Set<String> there) {
        return named.entrySet().stream()
                .filter(each -> !there.contains(each.getKey().hex()) && !isDisposed(each.getKey()))
                .map(each -> inWords(each.getKey(), each.getValue()) + " is missing or damaged")
                .toList();
    }

    private static String inWords(Sha256 content, Naming naming) {
        return "the evidence " + content + ", named by the event at position " + naming.position() + ",";
    }
}
