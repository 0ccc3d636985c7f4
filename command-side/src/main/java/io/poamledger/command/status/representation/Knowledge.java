package io.poamledger.command.status.representation;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.retention.Manifest;
import io.poamledger.cmmc.retention.ManifestEntry;
import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.cmmc.scoring.IfAssessedToday;
import io.poamledger.cmmc.scoring.Score;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.cmmc.scoring.TrackedItem;
import io.poamledger.command.assessment.state.Assessments;
import io.poamledger.command.assessment.state.KnownAssessment;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.evidence.state.KnownEvidence;
import io.poamledger.command.item.known.KnownItem;
import io.poamledger.command.status.standpoint.Standpoint;
import io.poamledger.command.status.standpoint.StatusState;
import io.poamledger.command.system.state.SystemContents;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.status.KnownThen;
import io.poamledger.events.verdict.DecisionBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the ledger gives of a system when somebody says something about it to others (rules S-10, S-11, H-3). */
public final class Knowledge {

    private final Assessments assessments;
    private final EvidenceRegister evidence;
    private final SystemContents contents;
    private final Packs packs;

    public Knowledge(Assessments assessments, EvidenceRegister evidence, SystemContents contents, Packs packs) {
        this.assessments = assessments;
        this.evidence = evidence;
        this.contents = contents;
        this.packs = packs;
    }

    /** What was known, and what that rests on. */
    record Known(KnownThen then, DecisionBasis basis) {}

    Known of(Standpoint at) {
        var pack = packs.inForceOn(at.system().today());
        var assessment = assessments.of(at.system().id()).stream()
                .filter(one ->
                        one.is(AssessmentPurpose.STATUS) && one.completed().isPresent())
                .reduce((_, later) -> later);
        var plan = at.items().stream()
                .filter(item ->
                        item.kind() == ItemKind.ASSESSMENT && item.requirement().isPresent())
                .toList();
        var today = assessment.map(one -> today(one, plan, at, pack));
        return new Known(
                new KnownThen(
                        assessment.flatMap(one -> number(score(assessed(one, at), pack))),
                        today.flatMap(Knowledge::number),
                        at.today().status(),
                        today.flatMap(score -> expected(score, plan, pack))),
                at.basis(assessment, plan, pack));
    }

    private Score today(KnownAssessment assessment, List<KnownItem> plan, Standpoint at, Pack pack) {
        var items = plan.stream()
                .map(item -> new TrackedItem(
                        item.id().label(at.system().profile().itemPrefix()),
                        item.kind(),
                        item.requirement().orElseThrow(),
                        item.standing(),
                        item.endedOn()))
                .toList();
        var closeout = closeout(assessment, at);
        var completedOn = assessment.completed().orElseThrow().completedOn();
        return score(
                IfAssessedToday.of(
                                assessed(assessment, at),
                                requirement -> closeout.filter(
                                                found -> found.of(requirement).isPresent())
                                        .flatMap(_ -> at.status().closeoutOf(id(assessment)))
                                        .map(StatusState.ClosedOut::effectiveOn)
                                        .orElse(completedOn),
                                items)
                        .findings(),
                pack);
    }

    /** What an assessment found, with what its closeout found since. */
    private Findings assessed(KnownAssessment assessment, Standpoint at) {
        return closeout(assessment, at).map(assessment.findings()::with).orElse(assessment.findings());
    }

    private Optional<Findings> closeout(KnownAssessment assessment, Standpoint at) {
        return at.status()
                .closeoutOf(id(assessment))
                .flatMap(closed -> assessments.find(closed.closeout()))
                .map(KnownAssessment::findings);
    }

    private static AssessmentId id(KnownAssessment assessment) {
        return assessment.started().assessmentId();
    }

    private static Score score(Findings findings, Pack pack) {
        return new Scoring(pack).score(findings);
    }

    private static Optional<Integer> number(Score score) {
        return score.number().stream().boxed().findFirst();
    }

    private static Optional<LocalDate> expected(Score score, List<KnownItem> plan, Pack pack) {
        var open = plan.stream().filter(KnownItem::isOpen).map(KnownItem::dueOn).toList();
        return new Scoring(pack).expectedFullScore(score, open).day();
    }

    /**
     * The final artifacts of a system in the form of the DoD script, each under its id and its name; before them stands what is not as it was
     * preserved here: that it is kept elsewhere and the day on which it was last hashed there, that it is superseded, that it was disposed of.
     */
    Manifest manifest(Standpoint at) {
        var system = at.system().id();
        var artifacts = contents.evidence(system);
        at.restsOnEvidence(artifacts);
        return new Manifest(artifacts.stream()
                .map(id -> evidence.of(system, id))
                .filter(KnownEvidence::isFinal)
                .map(artifact -> new ManifestEntry("SHA-256", artifact.content().hex(), path(artifact)))
                .toList());
    }

    private static String path(KnownEvidence artifact) {
        return artifact.reference()
                        .map(there -> "kept elsewhere, hashed " + there.hashedOn() + "/")
                        .orElse("")
                + (artifact.supersededBy().isPresent() ? "superseded/" : "")
                + (artifact.isDisposed() ? "disposed of/" : "")
                + artifact.id() + "/" + artifact.fileName();
    }
}
