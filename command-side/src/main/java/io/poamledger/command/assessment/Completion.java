package io.poamledger.command.assessment;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.scoring.Score;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.command.Reasons;
import io.poamledger.command.Rule;
import io.poamledger.command.assessment.state.AssessmentRules;
import io.poamledger.command.assessment.state.AssessmentState;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.verdict.StatedReason;
import java.util.List;
import java.util.stream.Collectors;

/** What an assessment comes to (rules S-1, S-5, S-10). */
record Completion(AssessmentState assessment, Pack pack) {

    private static final int NAMED = 5;

    boolean isSoAlready(CompleteAssessment command) {
        return assessment
                .completed()
                .filter(complete -> complete.completedOn().equals(command.completedOn()))
                .isPresent();
    }

    AssessmentCompleted of(CompleteAssessment command) {
        AssessmentRules.follows("Completing it", command.completedOn(), assessment);
        everyRequirementWasLookedAt();
        var findings = assessment.findings();
        var score = new Scoring(pack).score(findings);
        var notMet = findings.notMet().size();
        return new AssessmentCompleted(
                assessment.id(),
                command.completedOn(),
                score.number().stream().boxed().findFirst(),
                without(score),
                pack.values().size() - notMet,
                notMet,
                pack.reference());
    }

    private void everyRequirementWasLookedAt() {
        var missing = assessment.findings().missing(pack);
        if (!missing.isEmpty()) {
            throw Rule.ASSESSMENT_LACKS_FINDINGS.refuses("Nothing was found yet about " + missing.size() + " of "
                    + pack.values().size() + " requirements: "
                    + missing.stream().limit(NAMED).map(RequirementId::value).collect(Collectors.joining(", "))
                    + (missing.size() > NAMED ? " and others" : ""));
        }
    }

    private static List<StatedReason> without(Score score) {
        return score instanceof Score.NoScore none ? Reasons.stated(none.reasons()) : List.of();
    }
}
