package io.poamledger.events.assessment;

import io.poamledger.events.Words;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.List;

/**
 * The organisation appealed against findings (rule C-11); the clock goes on.
 *
 * @param filedTo the assessor's organisation, or the Accreditation Body
 * @param grounds never blank
 */
public record AppealFiled(
        AssessmentId assessmentId,
        List<RequirementId> requirements,
        String filedTo,
        LocalDate filedOn,
        @Words String grounds)
        implements AssessmentEvent {

    public AppealFiled {
        requirements = List.copyOf(requirements);
    }
}
