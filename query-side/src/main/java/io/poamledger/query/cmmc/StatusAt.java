package io.poamledger.query.cmmc;

import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.status.StatusReading;
import io.poamledger.events.Bounds;
import io.poamledger.events.assessment.AssessmentPurpose;
import java.time.LocalDate;
import java.util.List;

/**
 * Only what was granted to a system and what changed around it, from one viewpoint: what needs neither findings nor items.
 *
 * @param assessments without their findings, the newest first
 */
public record StatusAt(
        Viewpoint from,
        Packs packs,
        StatusFacts status,
        List<AssessmentFacts> assessments,
        List<CmmcEvent> environment) {

    public StatusAt {
        assessments = List.copyOf(assessments);
        environment = List.copyOf(environment);
    }

    public StatusReading reading() {
        return status.reading(from, packs);
    }

    /** Whether a closeout began on that day or later. */
    public boolean closeoutBegunSince(LocalDate day) {
        return assessments.stream()
                .flatMap(one -> one.started().stream())
                .anyMatch(begun -> begun.purpose() == AssessmentPurpose.CLOSEOUT
                        && !Bounds.judged(begun.startedOn()).isBefore(day));
    }
}
