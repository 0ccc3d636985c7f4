package io.poamledger.query.asof.sums;

import io.poamledger.events.Bounds;
import java.time.LocalDate;
import java.util.Optional;

/** What sums over items are told apart by. */
public enum SumsBy {
    STATE("state", "state"),
    /** The responsible party; empty for nobody. */
    OWNER("owner", "owner"),
    /** Empty for none. */
    REQUIREMENT("requirement", "requirement"),
    /** That in which the item is due, such as 2026-Q3; empty where no date is promised. */
    QUARTER(
            "CASE WHEN due = '' THEN '' ELSE substr(due, 1, 4) || '-Q' || ((CAST(substr(due, 6, 2) AS INTEGER) + 2) / 3) END",
            "quarter");

    /** As an item's row says it. */
    final String column;

    /** As the rows of {@link NewestSums} say it. */
    final String kept;

    SumsBy(String column, String kept) {
        this.column = column;
        this.kept = kept;
    }

    /** The key of {@link #QUARTER} for that date. */
    static String quarter(Optional<LocalDate> due) {
        return due.map(Bounds::judged)
                .map(day -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3)
                .orElse("");
    }
}
