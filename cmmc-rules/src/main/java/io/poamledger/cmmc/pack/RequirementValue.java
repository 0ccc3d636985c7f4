package io.poamledger.cmmc.pack;

import io.poamledger.events.item.RequirementId;
import java.util.OptionalInt;

/**
 * What a requirement is worth in a pack (rules S-2, S-3).
 *
 * @param points what is deducted when it is not met; empty for the security plan, without which there is no score
 * @param partialPoints what is deducted in its partial state, if it has one
 * @param citation the paragraph that gives the value
 */
public record RequirementValue(
        RequirementId requirement, OptionalInt points, OptionalInt partialPoints, Citation citation) {

    /** Whether a partial state exists: in the pack of today for 3.5.3 and 3.13.11 only. */
    public boolean hasPartialState() {
        return partialPoints.isPresent();
    }
}
