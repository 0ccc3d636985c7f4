package io.poamledger.command.assessment.reconsideration;

import io.poamledger.cmmc.clock.BusinessDays;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.command.Rule;
import io.poamledger.command.assessment.state.AssessedPlans;
import io.poamledger.command.assessment.state.AssessmentRules;
import io.poamledger.command.assessment.state.AssessmentState;

/** When an appeal may be filed and decided (rule C-11). */
public final class AppealRules {

    private AppealRules() {}

    public static void check(FileAppeal command, AssessmentState assessment, AssessedPlans plans, Pack pack) {
        AssessmentRules.isOver(assessment, plans);
        AssessmentRules.follows("An appeal", command.filedOn(), assessment);
        itIsAgainstWhatWasNotMet(command, assessment);
        assessment.pendingAppeal().ifPresent(pending -> {
            throw Rule.APPEAL_PENDING.refuses("The appeal of " + pending.filedOn() + " against assessment "
                    + assessment.id() + " is not decided; another one is filed once it is");
        });
        assessment.decidedAppeal().ifPresent(decision -> {
            var last = new BusinessDays(pack).lastDayToAppeal(decision.decidedOn());
            if (command.filedOn().isAfter(last)) {
                throw Rule.APPEAL_TOO_LATE.refuses("The appeal was decided on " + decision.decidedOn()
                        + "; it could be taken further until " + last + ", not on " + command.filedOn());
            }
        });
    }

    public static void check(DecideAppeal command, AssessmentState assessment) {
        var appeal = assessment
                .pendingAppeal()
                .orElseThrow(() -> Rule.NO_APPEAL_TO_DECIDE.refuses(
                        "There is no undecided appeal against assessment " + assessment.id()));
        if (command.decidedOn().isBefore(appeal.filedOn())) {
            throw Rule.BEFORE_WHAT_IT_FOLLOWS.refuses("The appeal was filed on " + appeal.filedOn()
                    + "; it cannot have been decided on " + command.decidedOn());
        }
    }

    private static void itIsAgainstWhatWasNotMet(FileAppeal command, AssessmentState assessment) {
        for (var requirement : command.requirements()) {
            if (assessment.findings().isMet(requirement)
                    || assessment.findings().of(requirement).isEmpty()) {
                throw Rule.NOTHING_TO_APPEAL.refuses(
                        requirement + " was not found unmet in assessment " + assessment.id());
            }
        }
    }
}
