package io.poamledger.query.metrics;

import java.util.Locale;

/**
 * What is counted per system and day. A <em>flow</em> happened on that day; a <em>stock</em> is kept as its change, so that
 * its level at the end of a day is the sum of all changes up to then.
 */
enum Figure {
    /** Flow: items opened, without those that were closed before the ledger. */
    OPENED,
    /** Flow: items that had ended and went on. */
    REOPENED,
    /** Flow, part of what was opened: what a closed item is about, there again within 30 days. */
    RECURRED,
    /** Flow: items closed with evidence. */
    CLOSED,
    /** Flow: items whose closing before the ledger was recorded. */
    CLOSED_BEFORE,
    /** Flow. */
    VOIDED,
    /** Flow: sum of the days from opening to closing. */
    DAYS_TO_CLOSE,
    /** Stock of open items not assessed; the next five follow the order of the risk levels. */
    OPEN_NOT_ASSESSED,
    OPEN_VERY_LOW,
    OPEN_LOW,
    OPEN_MODERATE,
    OPEN_HIGH,
    OPEN_VERY_HIGH,
    /** Stock: sum of the days of opening of open items, each as days since 1970. */
    OPEN_SINCE,
    /** Stock: open items past their completion date. */
    OVERDUE,
    /** By the day of opening: items opened on that day that are still open now. */
    STILL_OPEN;

    /** @param risk the ordinal of the risk level, -1 for not assessed */
    static Figure open(int risk) {
        return values()[OPEN_NOT_ASSESSED.ordinal() + 1 + risk];
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
