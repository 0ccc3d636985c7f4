package io.poamledger.query.asof;

/** What sums over items are told apart by. */
public enum SumsBy {
    STATE("state"),
    /** The responsible party; empty for nobody. */
    OWNER("owner"),
    /** Empty for none. */
    REQUIREMENT("requirement"),
    /** That in which the item is due, such as 2026-Q3; empty where no date is promised. */
    QUARTER(
            "CASE WHEN due = '' THEN '' ELSE substr(due, 1, 4) || '-Q' || ((CAST(substr(due, 6, 2) AS INTEGER) + 2) / 3) END");

    final String column;

    SumsBy(String column) {
        this.column = column;
    }
}
