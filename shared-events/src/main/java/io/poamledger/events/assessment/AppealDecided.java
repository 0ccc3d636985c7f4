package io.poamledger.events.assessment;

import io.poamledger.events.Words;
import java.time.LocalDate;

/**
 * The last appeal was decided. Granted, the findings that it was about may be re-evaluated.
 *
 * @param reason never blank
 */
public record AppealDecided(
        AssessmentId assessmentId,
        LocalDate decidedOn,
        boolean granted,
        @Words String reason) implements AssessmentEvent {}
