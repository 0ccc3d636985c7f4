package io.poamledger.query.verdicts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.cmmc.eligibility.EligibilityVerdict;
import io.poamledger.cmmc.eligibility.ReadinessVerdict;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.verdict.PackReference;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.systems.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a status may be declared on a day, and everything that stands against it.
 *
 * @param assessment the findings that it is judged on: the newest completed one, or else the one under way
 * @param status what may be declared; none where something stands against it
 * @param blocking every reason, not just the first
 * @param warnings what will be one
 * @param gaps the requirements that are not met, with the open items that plan them
 * @param scoreIfUnblocked the score if what may not be on a plan were met
 */
public record ReadinessAnswer(
        String system,
        LocalDate day,
        By by,
        Optional<AssessmentId> assessment,
        boolean ready,
        CmmcStatus status,
        String title,
        Optional<Integer> score,
        List<Reason> blocking,
        List<Reason> warnings,
        List<PlannedRequirement> gaps,
        Optional<Integer> scoreIfUnblocked,
        PackReference pack,
        @JsonUnwrapped Incomplete incomplete) {

    /** @param items the open ones that plan it, as people see them */
    public record PlannedRequirement(EligibilityVerdict verdict, List<String> items) {}

    static ReadinessAnswer of(Readying readying, Incomplete incomplete) {
        var from = readying.system().from();
        ReadinessVerdict verdict = readying.verdict();
        return new ReadinessAnswer(
                from.system().id().value(),
                from.day(),
                from.by(),
                readying.assessment().map(one -> one.id()),
                verdict.ready(),
                verdict.status(),
                verdict.status().title(),
                verdict.score().number().stream().boxed().findFirst(),
                verdict.blocking(),
                readying.warnings(),
                verdict.gaps().stream()
                        .map(gap -> new PlannedRequirement(gap, readying.itemsFor(gap.requirement())))
                        .toList(),
                verdict.scoreIfUnblocked().stream().boxed().findFirst(),
                verdict.pack(),
                incomplete);
    }
}
