package io.poamledger.query.asof.versions;

/**
 * How many there are of each kind; as a change, each may be negative.
 *
 * @param high open items rated high or very high
 * @param closed with evidence or before the ledger
 * @param lateItems open items past their completion date
 * @param lateMilestones open milestones past their date
 * @param dueBySoon open items and milestones that are late or due within {@link #SOON_DAYS} days
 */
public record Levels(long open, long high, long closed, long lateItems, long lateMilestones, long dueBySoon) {

    public static final int SOON_DAYS = 30;

    public static final Levels NONE = new Levels(0, 0, 0, 0, 0, 0);

    public Levels plus(Levels more) {
        return new Levels(
                open + more.open,
                high + more.high,
                closed + more.closed,
                lateItems + more.lateItems,
                lateMilestones + more.lateMilestones,
                dueBySoon + more.dueBySoon);
    }

    public Levels negated() {
        return new Levels(-open, -high, -closed, -lateItems, -lateMilestones, -dueBySoon);
    }
}
