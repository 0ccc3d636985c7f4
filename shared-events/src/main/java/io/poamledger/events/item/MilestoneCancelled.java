package io.poamledger.events.item;

import io.poamledger.events.Added;
import java.util.Optional;

/**
 * A step will not be done; it stays in the record.
 *
 * @param reason why, never blank
 * @param replacedBy the open milestone that takes over its promise
 * @param successor what takes over where no milestone does; beside an empty {@code replacedBy} empty where nobody was asked:
 *     before the question was, and in plans that were never approved
 */
public record MilestoneCancelled(
        PoamItemId itemId,
        MilestoneId milestoneId,
        String reason,
        @Added(revision = 2, before = "null") Optional<MilestoneId> replacedBy,
        @Added(revision = 2, before = "null") Optional<Successor> successor)
        implements ScheduleEvent {

    /** A step of a plan that was never approved. */
    public MilestoneCancelled(PoamItemId itemId, MilestoneId milestoneId, String reason) {
        this(itemId, milestoneId, reason, Optional.empty(), Optional.empty());
    }
}
