package io.poamledger.events.item;

import io.poamledger.events.Added;

/**
 * What is wrong was said anew.
 *
 * @param from what it replaces
 * @param reason why, never blank
 * @param origin the item that it turns out to continue or that recurs in it, or why it is none that ended
 */
public record WeaknessRevised(
        PoamItemId itemId,
        Weakness from,
        Weakness to,
        String reason,
        @Added(revision = 2, before = Origin.NOT_ASKED) Origin origin)
        implements WeaknessEvent {

    /** Where nothing ended is alike. */
    public WeaknessRevised(PoamItemId itemId, Weakness from, Weakness to, String reason) {
        this(itemId, from, to, reason, Origin.NEW);
    }
}
