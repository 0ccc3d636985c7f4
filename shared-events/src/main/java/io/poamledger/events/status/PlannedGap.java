package io.poamledger.events.status;

import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import java.util.List;

/**
 * A requirement on the frozen plan of a conditional status (rule E-7).
 *
 * @param finding the state in which it was found
 * @param points what it takes from the score
 * @param items the open assessment items that it is planned in, at least one (rule S-6)
 */
public record PlannedGap(RequirementId requirement, FindingState finding, int points, List<PoamItemId> items) {

    public PlannedGap {
        items = List.copyOf(items);
    }
}
