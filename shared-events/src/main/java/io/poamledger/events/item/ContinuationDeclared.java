package io.poamledger.events.item;

import java.util.List;
import java.util.Optional;

/**
 * A promise of this item takes over one that ended.
 *
 * @param milestoneId empty where the item's completion takes over
 * @param continues the promise that ended
 * @param lines its lines as they were then
 * @param reason why; never blank
 */
public record ContinuationDeclared(
        PoamItemId itemId, Optional<MilestoneId> milestoneId, PromiseId continues, List<Line> lines, String reason)
        implements ScheduleEvent {

    public ContinuationDeclared {
        lines = List.copyOf(lines);
    }
}
