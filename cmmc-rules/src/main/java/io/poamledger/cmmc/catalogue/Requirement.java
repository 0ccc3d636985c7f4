package io.poamledger.cmmc.catalogue;

import io.poamledger.events.item.RequirementId;
import java.util.OptionalInt;

/**
 * One of the 110 security requirements.
 *
 * @param practice the CMMC id, such as {@code AC.L2-3.1.1}
 * @param family such as {@code Access Control}
 * @param title short name from the CMMC model
 * @param text the requirement as NIST wrote it
 * @param points what is deducted when it is not met: 5, 3 or 1; empty for 3.12.4, without which there is no score
 * @param partialPoints what is deducted in the partial state: 3 for 3.5.3 and 3.13.11, empty for all others (rule S-3)
 * @param eligibility whether it may stand on a Level 2 POA&amp;M
 * @param eligibilityNote the reason with its citation
 */
public record Requirement(
        RequirementId id,
        String practice,
        String family,
        String title,
        String text,
        OptionalInt points,
        OptionalInt partialPoints,
        Eligibility eligibility,
        String eligibilityNote) {

    /** The two letters of the family: {@code AC} for access control. */
    public String familyCode() {
        return practice.substring(0, 2);
    }
}
