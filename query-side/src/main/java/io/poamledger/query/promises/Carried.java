package io.poamledger.query.promises;

import io.poamledger.events.item.PromiseId;

/**
 * A line of promises where an item carries it.
 *
 * @param milestone that carries it, or {@link Judgement#THE_ITEM_ITSELF}
 * @param line the promise that it began with, maybe of another item
 */
record Carried(int milestone, PromiseId line) {

    /** Whether it began with a milestone: so it stays one of those, whatever carries it. */
    boolean ofMilestones() {
        return line.milestoneId().isPresent();
    }
}
