package io.poamledger.commandtest;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.Requirement;
import io.poamledger.command.Command;
import io.poamledger.command.assessment.CompleteAssessment;
import io.poamledger.command.assessment.StartAssessment;
import io.poamledger.command.assessment.finding.RecordFindings;
import io.poamledger.command.assessment.finding.RecordRequirementFinding;
import io.poamledger.command.dispatch.Receipt;
import io.poamledger.command.evidence.FinaliseEvidence;
import io.poamledger.command.evidence.PreserveEvidence;
import io.poamledger.command.item.ending.CloseWithEvidence;
import io.poamledger.command.item.weakness.OpenWeakness;
import io.poamledger.command.item.work.AttachEvidence;
import io.poamledger.command.item.work.RecordProgress;
import io.poamledger.command.status.deciding.DeclareConditionalStatus;
import io.poamledger.command.status.deciding.FinaliseCloseout;
import io.poamledger.command.status.deciding.GrantFinalStatus;
import io.poamledger.events.LedgerEvent;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.UploadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.Message;

/** The CMMC life of one system of a command node, told by commands. */
public final class CmmcStory {

    private final CommandNode node;
    private final SystemId system;

    /** A final artifact of the system. */
    public final EvidenceId proof;

    public CmmcStory(CommandNode node, SystemId system) {
        this.node = node;
        this.system = system;
        this.proof = draft("proof of " + system);
        send(new FinaliseEvidence(proof, system));
    }

    public Receipt send(Command command) {
        return node.send(command);
    }

    public SystemId system() {
        return system;
    }

    /** Today where the system is. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/Chicago"));
    }

    public static RequirementId requirement(String id) {
        return new RequirementId(id);
    }

    /** An artifact that nobody has finalised. */
    public EvidenceId draft(String words) {
        var id = new EvidenceId(UUID.randomUUID());
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        try {
            var stored =
                    node.bean(EvidenceVault.class).store(new ByteArrayInputStream(bytes), UploadLimits.atMost(10_000));
            send(new PreserveEvidence(
                    id,
                    system,
                    words + ".txt",
                    "text/plain",
                    new Sha256(stored.sha256()),
                    bytes.length,
                    "",
                    Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    public AssessmentId start(AssessmentPurpose purpose, LocalDate on) {
        var receipt = send(new StartAssessment(system, purpose, AssessmentType.SELF, "All of it", "Ada Byron", on));
        return AssessmentId.parse(receipt.id("assessmentId"));
    }

    public Receipt finds(AssessmentId assessment, String requirement, FindingState finding, EvidenceId... evidence) {
        return send(new RecordRequirementFinding(
                assessment, requirement(requirement), Optional.empty(), finding, "as seen", List.of(evidence), false));
    }

    /** Everything met but for these. */
    public void findsAllMetBut(AssessmentId assessment, Map<String, FindingState> others) {
        var met = Catalogue.inForce().requirements().stream()
                .map(Requirement::id)
                .filter(id -> !others.containsKey(id.value()))
                .toList();
        if (!met.isEmpty()) {
            send(new RecordFindings(assessment, met, FindingState.MET, "", List.of(proof)));
        }
        others.forEach((requirement, finding) -> finds(assessment, requirement, finding));
    }

    /** Completed with everything met but for these. */
    public AssessmentId assessed(LocalDate on, Map<String, FindingState> others) {
        var assessment = start(AssessmentPurpose.STATUS, on);
        findsAllMetBut(assessment, others);
        send(new CompleteAssessment(assessment, on));
        return assessment;
    }

    public PoamItemId plans(String requirement, LocalDate dueOn) {
        return plans(requirement, Optional.of(dueOn));
    }

    public PoamItemId plans(String requirement, Optional<LocalDate> dueOn) {
        var receipt = send(new OpenWeakness(
                system,
                ItemKind.ASSESSMENT,
                Optional.of(requirement(requirement)),
                List.of(),
                "Gap " + UUID.randomUUID(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                dueOn,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("none of those")));
        return PoamItemId.parse(receipt.id("itemId"));
    }

    /** Closed with the proof, by somebody else than who answers for it. */
    public void closes(PoamItemId item) {
        closes(item, today());
    }

    /** The same, completed on that day. */
    public void closes(PoamItemId item, LocalDate on) {
        send(new RecordProgress(item, "done", Optional.empty(), Optional.of("Olive")));
        send(new AttachEvidence(item, proof, ""));
        node.sendAs(
                "vera",
                new CloseWithEvidence(item, on, "done", "none", "1.1", List.of(proof), Optional.of("nobody else")));
    }

    public Receipt declares(AssessmentId assessment, LocalDate statusDate) {
        return send(new DeclareConditionalStatus(system, assessment, statusDate));
    }

    public Receipt isFinal(AssessmentId assessment, LocalDate statusDate) {
        return send(new GrantFinalStatus(system, assessment, statusDate));
    }

    public Receipt closesOut(AssessmentId closeout, LocalDate effectiveOn, String reference) {
        return send(new FinaliseCloseout(system, closeout, effectiveOn, reference, true, true));
    }

    /** What a stream holds. */
    public Stream<LedgerEvent> events(Object stream) {
        return node.bean(Configuration.class)
                .eventStore()
                .readEvents(stream.toString())
                .asStream()
                .map(Message::getPayload)
                .map(LedgerEvent.class::cast);
    }

    public <E> E last(Object stream, Class<E> type) {
        return events(stream)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
