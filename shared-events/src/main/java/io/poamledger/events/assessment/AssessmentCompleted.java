package io.poamledger.events.assessment;

import io.poamledger.events.verdict.PackReference;
import io.poamledger.events.verdict.StatedReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An assessment ended with what its findings give (rule S-10); only a re-evaluation or an appeal changes a finding after it.
 *
 * @param completedOn claimed date, never in the future when recorded
 * @param score worked out from the findings; empty where there is none (rule S-5), and for a closeout, which is not scored by itself
 * @param withoutScore why there is none
 * @param met how many requirements are met, those that do not apply among them
 * @param notMet how many are not
 */
public record AssessmentCompleted(
        AssessmentId assessmentId,
        LocalDate completedOn,
        Optional<Integer> score,
        List<StatedReason> withoutScore,
        int met,
        int notMet,
        PackReference pack)
        implements AssessmentEvent {

    public AssessmentCompleted {
        withoutScore = List.copyOf(withoutScore);
    }
}
