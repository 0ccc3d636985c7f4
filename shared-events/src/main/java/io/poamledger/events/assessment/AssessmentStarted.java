package io.poamledger.events.assessment;

import io.poamledger.events.Words;
import io.poamledger.events.system.CmmcLevel;
import java.time.LocalDate;

/**
 * An assessment began; always the first event of its stream.
 *
 * @param scope what is assessed, in words (rule A-5)
 * @param assessor who does it, by name
 * @param startedOn claimed date, never in the future when recorded
 */
public record AssessmentStarted(
        AssessmentId assessmentId,
        AssessmentPurpose purpose,
        AssessmentType assessedBy,
        CmmcLevel level,
        @Words String scope,
        String assessor,
        LocalDate startedOn)
        implements AssessmentEvent {}
