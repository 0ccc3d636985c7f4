package io.poamledger.command.assessment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.command.Rule;
import io.poamledger.command.assessment.finding.Claim;
import io.poamledger.command.assessment.finding.FindingRecorder;
import io.poamledger.command.assessment.finding.FindingsTable;
import io.poamledger.command.assessment.finding.RecordFindings;
import io.poamledger.command.assessment.finding.RecordFindingsFromTable;
import io.poamledger.command.assessment.finding.RecordRequirementFinding;
import io.poamledger.command.assessment.reconsideration.AppealRules;
import io.poamledger.command.assessment.reconsideration.DecideAppeal;
import io.poamledger.command.assessment.reconsideration.FileAppeal;
import io.poamledger.command.assessment.reconsideration.Reconsideration;
import io.poamledger.command.assessment.reconsideration.RecordAdjudication;
import io.poamledger.command.assessment.reconsideration.ReevaluateFinding;
import io.poamledger.command.assessment.state.AssessedPlans;
import io.poamledger.command.assessment.state.AssessmentRules;
import io.poamledger.command.assessment.state.AssessmentState;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.assessment.AssessmentEvent;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.AssessmentStarted;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** An assessment: under way until it is complete, or until the closeout that it is for is finalised. */
class Assessment {

    @AggregateIdentifier
    private @Nullable AssessmentId id;

    private final AssessmentState assessment = new AssessmentState();

    Assessment() {}

    Assessment(AssessmentStarted started) {
        apply(started);
    }

    @CommandHandler
    void handle(
            RecordRequirementFinding command,
            Systems systems,
            EvidenceRegister evidence,
            AssessedPlans plans,
            Packs packs) {
        record(List.of(command.claim()), systems, evidence, plans, packs);
    }

    @CommandHandler
    void handle(RecordFindings command, Systems systems, EvidenceRegister evidence, AssessedPlans plans, Packs packs) {
        record(command.claims(), systems, evidence, plans, packs);
    }

    @CommandHandler
    void handle(
            RecordFindingsFromTable command,
            Systems systems,
            EvidenceRegister evidence,
            AssessedPlans plans,
            Packs packs) {
        record(
                FindingsTable.read(assessment.id(), command.table(), command.evidence()),
                systems,
                evidence,
                plans,
                packs);
    }

    private void record(
            List<Claim> claims, Systems systems, EvidenceRegister evidence, AssessedPlans plans, Packs packs) {
        AssessmentRules.isUnderWay(assessment, plans);
        var recorder = new FindingRecorder(systems.known(assessment.id().system()), pack(packs), evidence);
        AssessmentRules.areLookedAt(claims.stream().map(Claim::requirement).toList(), assessment, plans);
        for (var claim : claims) {
            say(recorder.recorded(claim, assessment));
        }
    }

    @CommandHandler
    void handle(RecordAdjudication command, EvidenceRegister evidence, AssessedPlans plans, Packs packs) {
        AssessmentRules.isUnderWay(assessment, plans);
        AssessmentRules.areLookedAt(List.of(command.requirement()), assessment, plans);
        say(new Reconsideration(
                        assessment, pack(packs), plans.known(assessment.id().system()), evidence)
                .adjudicated(command));
    }

    @CommandHandler
    void handle(CompleteAssessment command, AssessedPlans plans, Packs packs) {
        if (assessment.started().purpose() == AssessmentPurpose.CLOSEOUT) {
            throw Rule.ASSESSMENT_LACKS_FINDINGS.refuses("Assessment " + assessment.id()
                    + " is a closeout; it ends when the closeout is finalised, not by itself");
        }
        var completion = new Completion(assessment, packs.inForceOn(command.completedOn()));
        if (completion.isSoAlready(command)) {
            return;
        }
        AssessmentRules.isUnderWay(assessment, plans);
        apply(completion.of(command));
    }

    @CommandHandler
    void handle(
            ReevaluateFinding command, Systems systems, EvidenceRegister evidence, AssessedPlans plans, Packs packs) {
        AssessmentRules.mayBeReevaluated(command.requirement(), assessment, plans);
        var reconsideration = new Reconsideration(
                assessment, pack(packs), systems.known(assessment.id().system()), evidence);
        if (!reconsideration.isSoAlready(command)) {
            apply(reconsideration.reevaluated(command));
        }
    }

    @CommandHandler
    void handle(FileAppeal command, AssessedPlans plans, Packs packs) {
        if (assessment.isSoAlready(command.filed())) {
            return;
        }
        AppealRules.check(command, assessment, plans, pack(packs));
        apply(command.filed());
    }

    @CommandHandler
    void handle(DecideAppeal command) {
        if (assessment.isSoAlready(command.decided())) {
            return;
        }
        AppealRules.check(command, assessment);
        apply(command.decided());
    }

    private Pack pack(Packs packs) {
        return packs.inForceOn(assessment.started().startedOn());
    }

    private void say(AssessmentEvent event) {
        if (!assessment.isSoAlready(event)) {
            AggregateLifecycle.apply(event);
        }
    }

    @EventSourcingHandler
    void on(AssessmentEvent event) {
        id = event.assessmentId();
        assessment.evolve(event);
    }
}
