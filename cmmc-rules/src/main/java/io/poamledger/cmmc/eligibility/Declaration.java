package io.poamledger.cmmc.eligibility;

import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.status.CmmcStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody wants to declare a Level 2 status on.
 *
 * @param type who assessed; {@link AssessmentType#SELF} or {@link AssessmentType#C3PAO}
 * @param current the status in force on {@code today}
 * @param findings of the assessment itself, not what has changed since (rule E-1)
 * @param items the open assessment items of the system
 * @param statusDate the day the status would have
 * @param today in the configured zone (rule D-3)
 */
public record Declaration(
        AssessmentType type,
        CmmcStatus current,
        Findings findings,
        List<PlannedItem> items,
        LocalDate statusDate,
        LocalDate today) {

    public Declaration {
        items = List.copyOf(items);
    }
}
