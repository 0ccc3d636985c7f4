package io.poamledger.command.assessment.state;

import io.poamledger.command.Rule;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.List;

/** What may be done to an assessment, and until when. */
public final class AssessmentRules {

    private AssessmentRules() {}

    /** What is done about an assessment comes no earlier than the last that was found in it. */
    public static void follows(String what, LocalDate day, AssessmentState assessment) {
        if (day.isBefore(assessment.lastDay())) {
            throw Rule.BEFORE_WHAT_IT_FOLLOWS.refuses(what + " on " + day + " is before the last that is known of"
                    + " assessment " + assessment.id() + ", on " + assessment.lastDay());
        }
    }

    /** Findings are recorded until it is complete and, of a closeout, until that is finalised. */
    public static void isUnderWay(AssessmentState assessment, AssessedPlans plans) {
        assessment.completed().ifPresent(complete -> {
            throw Rule.ASSESSMENT_IS_COMPLETE.refuses("Assessment " + assessment.id() + " was completed on "
                    + complete.completedOn() + " with "
                    + complete.score().map(score -> "a score of " + score).orElse("no score")
                    + "; what is found later goes into another one");
        });
        if (plans.restOn(assessment.id())) {
            throw Rule.ASSESSMENT_IS_COMPLETE.refuses(
                    "The closeout was finalised with assessment " + assessment.id() + "; it is not changed any more");
        }
    }

    /** Complete or, of a closeout, finalised. */
    public static void isOver(AssessmentState assessment, AssessedPlans plans) {
        if (!assessment.isCloseout() || !plans.restOn(assessment.id())) {
            isComplete(assessment);
        }
    }

    static void isComplete(AssessmentState assessment) {
        if (assessment.completed().isEmpty()) {
            throw Rule.ASSESSMENT_NOT_COMPLETE.refuses("Assessment " + assessment.id() + " is still under way");
        }
    }

    /** Of a closeout, the requirements are on the plan. */
    public static void areLookedAt(List<RequirementId> requirements, AssessmentState assessment, AssessedPlans plans) {
        if (assessment.isCloseout()) {
            var plan = plans.plan(assessment.id().system());
            requirements.stream()
                    .filter(requirement -> !plan.contains(requirement))
                    .findFirst()
                    .ifPresent(requirement -> {
                        throw Rule.NOT_ON_THE_PLAN.refuses(
                                requirement
                                        + " is not on the plan of the conditional status; the closeout does not look at it again");
                    });
        }
    }

    /** Before a status rests on it or, of a finalised closeout, once an appeal about that requirement was granted. */
    public static void mayBeReevaluated(RequirementId requirement, AssessmentState assessment, AssessedPlans plans) {
        isOver(assessment, plans);
        if (!assessment.isCloseout() || !assessment.isGranted(requirement)) {
            noStatusRestsOn(assessment, plans);
        }
    }

    private static void noStatusRestsOn(AssessmentState assessment, AssessedPlans plans) {
        if (plans.restOn(assessment.id())) {
            throw Rule.STATUS_RESTS_ON_IT.refuses("A status was granted on assessment " + assessment.id()
                    + "; what is found later goes into another one");
        }
    }
}
