package io.poamledger.command.assessment.reconsideration;

import io.poamledger.cmmc.clock.BusinessDays;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.scoring.Adjudication;
import io.poamledger.cmmc.scoring.FindingRules;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.command.Rule;
import io.poamledger.command.assessment.finding.FindingRecorder;
import io.poamledger.command.assessment.state.AssessmentState;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.assessment.AdjudicationRecorded;
import io.poamledger.events.assessment.FindingReevaluated;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A finding that others decide anew: the assessor within its window (rule C-10), or the DoD CIO (rule S-8). */
public record Reconsideration(AssessmentState assessment, Pack pack, KnownSystem system, EvidenceRegister register) {

    public boolean isSoAlready(ReevaluateFinding command) {
        return assessment.findings().of(command.requirement()).equals(Optional.of(command.finding()));
    }

    public FindingReevaluated reevaluated(ReevaluateFinding command) {
        var from = notMet(command.requirement());
        itIsInItsWindow(command);
        var support = new FindingRecorder(system, pack, register)
                .support(command.requirement(), command.finding(), command.reason(), command.evidence());
        return new FindingReevaluated(
                assessment.id(),
                command.requirement(),
                from,
                command.finding(),
                command.reevaluatedOn(),
                command.reason(),
                support.kept(),
                score(command),
                support.referenced());
    }

    private FindingState notMet(RequirementId requirement) {
        return assessment
                .findings()
                .of(requirement)
                .filter(found -> !found.isMet())
                .orElseThrow(() -> Rule.NOTHING_TO_REEVALUATE.refuses(requirement + " was found "
                        + assessment.findings().of(requirement).map(Enum::name).orElse("nothing of")
                        + " in assessment " + assessment.id() + "; only what was not met is re-evaluated"));
    }

    /** A closeout has none: it looks at a part of the requirements only. */
    private Optional<Integer> score(ReevaluateFinding command) {
        return assessment.isCloseout()
                ? Optional.empty()
                : new Scoring(pack)
                        .score(assessment.findings().with(command.requirement(), command.finding())).number().stream()
                                .boxed()
                                .findFirst();
    }

    private void itIsInItsWindow(ReevaluateFinding command) {
        if (assessment.isCloseout()) {
            itFollowsItsAppeal(command);
            return;
        }
        var ended = assessment.completed().orElseThrow().completedOn();
        var last = new BusinessDays(pack).lastDayToReevaluate(ended);
        isNotBefore(command, ended, "Assessment " + assessment.id() + " was completed");
        if (command.reevaluatedOn().isAfter(last) && !assessment.isGranted(command.requirement())) {
            throw Rule.REEVALUATION_TOO_LATE.refuses("Assessment " + assessment.id() + " was completed on " + ended
                    + "; a finding is re-evaluated from then until " + last + ", not on " + command.reevaluatedOn());
        }
    }

    private void itFollowsItsAppeal(ReevaluateFinding command) {
        var granted = assessment.decidedAppeal().orElseThrow().decidedOn();
        isNotBefore(command, granted, "The appeal about " + command.requirement() + " was granted");
    }

    private static void isNotBefore(ReevaluateFinding command, LocalDate first, String what) {
        if (command.reevaluatedOn().isBefore(first)) {
            throw Rule.BEFORE_WHAT_IT_FOLLOWS.refuses(what + " on " + first
                    + "; the finding is re-evaluated from then on, not on " + command.reevaluatedOn());
        }
    }

    public AdjudicationRecorded adjudicated(RecordAdjudication command) {
        var found = assessment.findings().of(command.requirement()).orElse(FindingState.NOT_MET);
        var adjudication = new Adjudication(
                command.countsAs() == FindingState.NOT_APPLICABLE,
                system.profile().sspVersion().equals(Optional.of(command.sspVersion())),
                !command.environmentUnchanged());
        if (!command.countsAs().isMet()
                || new FindingRules(pack).adjudicated(found, adjudication) != command.countsAs()) {
            throw Rule.ADJUDICATION_WITHOUT_EFFECT.refuses("An adjudication counts as met or not applicable, while the"
                    + " security plan in force includes it and the environment is unchanged; this one counts as "
                    + command.countsAs() + ", is in version " + command.sspVersion() + " (in force is "
                    + system.profile().sspVersion().orElse("none") + "), and the environment "
                    + (command.environmentUnchanged() ? "is unchanged" : "has changed"));
        }
        var document = new FindingRecorder(system, pack, register)
                .support(command.requirement(), FindingState.MET, "", List.of(command.document()));
        if (!document.referenced().isEmpty()) {
            throw Rule.EVIDENCE_KEPT_ELSEWHERE.refuses("The decision " + command.document()
                    + " is kept elsewhere; an adjudication rests on one that is kept here");
        }
        return new AdjudicationRecorded(
                assessment.id(),
                command.requirement(),
                command.countsAs(),
                command.decidedOn(),
                document.kept().getFirst(),
                command.sspVersion());
    }
}
