package io.poamledger.query.timeline;

import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was said of promises that ended, when something that may be one of them was begun.
 *
 * @param title and {@code owner}: of the item that began, as they were then
 * @param milestone that began; empty for the item itself
 * @param promises that ended: the one that goes on or comes back, or all that it was asked about; {@code endedAs} as people see them
 * @param reason why, in the words of who said it; empty where none were asked for
 * @param by the account that said it, and {@code byName} its name then
 */
record Declared(
        PoamItemId item,
        String label,
        String system,
        String title,
        Optional<String> owner,
        Optional<MilestoneId> milestone,
        Optional<String> milestoneTitle,
        Answer answer,
        List<PromiseId> promises,
        List<String> endedAs,
        String reason,
        String by,
        String byName,
        Instant recordedAt,
        String recordedLocally) {

    /** What it is to those that ended. */
    enum Answer {
        /** The promise goes on in it. */
        CONTINUES,
        /** The weakness of a closed item is there again; nothing is inherited. */
        RECURS,
        /** It is none of those that look alike. */
        NONE,
        /** A file said nothing. */
        UNANSWERED
    }
}
