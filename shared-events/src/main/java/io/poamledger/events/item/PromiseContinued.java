package io.poamledger.events.item;

import java.util.Optional;

/**
 * A promise of this item, which ended, goes on in another one: it is not withdrawn.
 *
 * @param milestoneId empty for the item's completion
 * @param continuedBy the promise that took over its lines
 */
public record PromiseContinued(PoamItemId itemId, Optional<MilestoneId> milestoneId, PromiseId continuedBy)
        implements ScheduleEvent {}
