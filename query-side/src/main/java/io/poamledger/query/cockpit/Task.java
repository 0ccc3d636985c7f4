package io.poamledger.query.cockpit;

import io.poamledger.cmmc.affirmation.DueAffirmation;
import io.poamledger.cmmc.affirmation.DueAffirmation.Occasion;
import io.poamledger.cmmc.pack.Citation;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.events.InWords;
import io.poamledger.events.assessment.AssessmentStarted;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.query.cmmc.AssessmentFacts;
import io.poamledger.query.cockpit.clock.ConditionalClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something to be done before the closeout, done or not. */
record Task(boolean done, String words, Citation citation) {

    /** In the order in which they have to be done. */
    static List<Task> all(
            List<PlanItem> plan,
            Optional<AssessmentFacts> closeout,
            AssessmentType assessedBy,
            List<DueAffirmation> affirmations,
            ConditionalClock clock,
            Pack pack) {
        var tasks = new ArrayList<Task>();
        affirmations.stream()
                .filter(one -> one.occasion() == Occasion.CONDITIONAL_STATUS)
                .findFirst()
                .ifPresent(one -> tasks.add(affirmed(one)));
        tasks.add(closed(plan, pack));
        tasks.add(begun(closeout, assessedBy, pack));
        tasks.add(found(plan, closeout, pack));
        tasks.add(
                new Task(false, "It is finalised, once, and posted by " + clock.lastDay() + ".", pack.citation("D-4")));
        tasks.add(new Task(false, "What follows is affirmed again.", pack.citation("A-2")));
        return tasks;
    }

    private static Task affirmed(DueAffirmation conditional) {
        return new Task(
                conditional.affirmedOn().isPresent(),
                conditional
                        .affirmedOn()
                        .map(day -> "The conditional status was affirmed on " + day + ".")
                        .orElse("The conditional status is affirmed; it is not yet."),
                conditional.citation());
    }

    private static Task closed(List<PlanItem> plan, Pack pack) {
        var done = plan.stream().filter(PlanItem::done).count();
        var waiting = plan.stream().filter(PlanItem::waitsForValidation).count();
        return new Task(
                done == plan.size(),
                "Every item of the plan is closed with verified evidence: " + done + " of " + plan.size()
                        + (waiting == 0 ? "." : ", " + waiting + " in validation."),
                pack.citation("C-8"));
    }

    private static Task begun(Optional<AssessmentFacts> closeout, AssessmentType assessedBy, Pack pack) {
        var kind = assessedBy == AssessmentType.SELF ? "as a self-assessment" : "by " + InWords.of(assessedBy);
        return new Task(
                closeout.flatMap(AssessmentFacts::started)
                        .map(AssessmentStarted::assessedBy)
                        .filter(assessedBy::equals)
                        .isPresent(),
                "The closeout assessment begins, " + kind + " like the first one.",
                pack.citation("C-2"));
    }

    private static Task found(List<PlanItem> plan, Optional<AssessmentFacts> closeout, Pack pack) {
        var requirements = plan.stream().map(PlanItem::requirement).distinct().toList();
        var met = requirements.stream()
                .filter(requirement -> closeout.flatMap(one -> one.asFindings().of(requirement))
                        .filter(FindingState::isMet)
                        .isPresent())
                .count();
        return new Task(
                met == requirements.size(),
                "It finds every requirement of the plan met: " + met + " of " + requirements.size() + ".",
                pack.citation("C-3"));
    }
}
