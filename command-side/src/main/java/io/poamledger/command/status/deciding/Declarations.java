package io.poamledger.command.status.deciding;

import io.poamledger.cmmc.eligibility.Declaration;
import io.poamledger.cmmc.eligibility.PlannedItem;
import io.poamledger.cmmc.eligibility.Readiness;
import io.poamledger.cmmc.eligibility.ReadinessVerdict;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.command.Rule;
import io.poamledger.command.assessment.state.Assessments;
import io.poamledger.command.assessment.state.KnownAssessment;
import io.poamledger.command.item.known.KnownItem;
import io.poamledger.command.status.standpoint.Standpoint;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.FinalStatusGranted;
import io.poamledger.events.status.PlannedGap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Whether a status may be declared on an assessment (rules E-1 to E-7, S-5, S-6, D-10), with every reason why not. */
public final class Declarations {

    private final Assessments assessments;
    private final Packs packs;

    public Declarations(Assessments assessments, Packs packs) {
        this.assessments = assessments;
        this.packs = packs;
    }

    /** @throws io.poamledger.command.Rejected by {@link Rule#STATUS_NOT_READY} with every reason */
    ConditionalStatusGranted conditional(DeclareConditionalStatus command, Standpoint at) {
        var declared = declared(command, at, Readiness::judge);
        var verdict = declared.verdict();
        if (verdict.status().isFinal()) {
            throw Rule.NOTHING_NOT_MET.refuses("Assessment " + command.assessmentId()
                    + " found everything met; its status is final, and is declared as that");
        }
        var plan = plan(verdict, at);
        return new ConditionalStatusGranted(
                at.system().id(),
                verdict.status(),
                command.assessmentId(),
                command.statusDate(),
                verdict.score().number().orElseThrow(),
                plan,
                at.basis(Optional.of(declared.assessment()), on(plan, at), declared.pack()));
    }

    /** @throws io.poamledger.command.Rejected by {@link Rule#STATUS_NOT_READY} with every reason */
    FinalStatusGranted finalStatus(GrantFinalStatus command, Standpoint at) {
        var declared = declared(command, at, Readiness::judgeFinal);
        var verdict = declared.verdict();
        return new FinalStatusGranted(
                at.system().id(),
                verdict.status(),
                command.assessmentId(),
                command.statusDate(),
                verdict.score().number().orElseThrow(),
                at.basis(Optional.of(declared.assessment()), List.of(), declared.pack()));
    }

    /** What is ready to be declared, by which rules. */
    private record Declared(KnownAssessment assessment, ReadinessVerdict verdict, Pack pack) {}

    private Declared declared(
            StatusDeclaration command, Standpoint at, BiFunction<Readiness, Declaration, ReadinessVerdict> judgement) {
        var assessment = complete(command.assessmentId(), command.statusDate(), at);
        var pack = packs.inForceOn(command.statusDate());
        var verdict = judgement.apply(new Readiness(pack), declaration(assessment, command.statusDate(), at));
        if (!verdict.ready()) {
            throw Rule.STATUS_NOT_READY.refuses(verdict.blocking());
        }
        return new Declared(assessment, verdict, pack);
    }

    private KnownAssessment complete(AssessmentId id, LocalDate statusDate, Standpoint at) {
        var assessment = assessments.known(at.system().id(), id);
        var completedOn = assessment
                .completed()
                .filter(_ -> assessment.is(AssessmentPurpose.STATUS))
                .map(AssessmentCompleted::completedOn)
                .orElseThrow(() -> Rule.ASSESSMENT_NOT_COMPLETE.refuses("Assessment " + id
                        + " is still under way, or is a closeout; a status is declared on a completed assessment"));
        if (statusDate.isBefore(assessment.lastDay())) {
            throw Rule.STATUS_BEFORE_ITS_ASSESSMENT.refuses("Assessment " + id + " was completed on " + completedOn
                    + (assessment.lastDay().isAfter(completedOn)
                            ? ", and its findings are those of " + assessment.lastDay()
                            : "")
                    + "; no status of " + statusDate + " rests on it");
        }
        if (at.status().restsOn(id)) {
            throw Rule.ASSESSMENT_USED_ALREADY.refuses("A status was granted on assessment " + id
                    + " already; its days are not counted anew, another status needs another assessment");
        }
        at.isNotBeforeTheLastOne(statusDate);
        return assessment;
    }

    private static Declaration declaration(KnownAssessment assessment, LocalDate statusDate, Standpoint at) {
        return new Declaration(
                assessment.started().assessedBy(),
                at.today().status(),
                assessment.findings(),
                planned(at),
                statusDate,
                at.system().today());
    }

    private static List<PlannedItem> planned(Standpoint at) {
        return at.items().stream()
                .filter(item -> item.isOpen() && item.kind() == ItemKind.ASSESSMENT)
                .flatMap(item -> item.requirement().stream()
                        .map(requirement -> new PlannedItem(label(item, at), requirement, item.dueOn())))
                .toList();
    }

    private static String label(KnownItem item, Standpoint at) {
        return item.id().label(at.system().profile().itemPrefix());
    }

    private static List<PlannedGap> plan(ReadinessVerdict verdict, Standpoint at) {
        return verdict.gaps().stream()
                .map(gap -> new PlannedGap(
                        gap.requirement(),
                        gap.state(),
                        gap.points().orElse(0),
                        plansFor(gap.requirement(), at).stream()
                                .map(KnownItem::id)
                                .toList()))
                .toList();
    }

    private static List<KnownItem> plansFor(RequirementId requirement, Standpoint at) {
        return at.items().stream().filter(item -> item.isPlanFor(requirement)).toList();
    }

    private static List<KnownItem> on(List<PlannedGap> plan, Standpoint at) {
        return plan.stream()
                .flatMap(gap -> plansFor(gap.requirement(), at).stream())
                .toList();
    }
}
