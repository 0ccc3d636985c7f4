package io.poamledger.query.packs;

import io.poamledger.events.SystemId;

/**
 * Something that would be judged otherwise.
 *
 * @param matter what is judged, and {@code about} which requirement; empty where it is the system
 * @param openItems how many open assessment items that touches
 */
record ChangedVerdict(
        SystemId system, String name, Matter matter, String about, String before, String after, long openItems) {

    /** What of a system is judged by rules. */
    enum Matter {
        STATUS,
        LAST_DAY,
        ASSESSED_SCORE,
        SCORE_IF_ASSESSED_TODAY,
        READINESS,
        ITEMS_OF_A_REQUIREMENT
    }
}
