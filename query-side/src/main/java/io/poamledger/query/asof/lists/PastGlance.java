package io.poamledger.query.asof.lists;

import io.poamledger.query.asof.versions.Levels;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.LocalDate;

/**
 * A system at a glance, as it was known.
 *
 * @param day the day it was there
 * @param highOrWorse open items rated high or very high
 * @param closed with evidence or before the ledger
 * @param dueSoon items and milestones due on that day or within 30 days after
 */
public record PastGlance(
        String id,
        String name,
        LocalDate day,
        long open,
        long highOrWorse,
        long closed,
        long overdueItems,
        long overdueMilestones,
        long dueSoon) {

    public static PastGlance of(RegisteredSystem system, LocalDate day, Levels levels) {
        return new PastGlance(
                system.id().value(),
                system.name(),
                day,
                levels.open(),
                levels.high(),
                levels.closed(),
                levels.lateItems(),
                levels.lateMilestones(),
                levels.dueBySoon() - levels.lateItems() - levels.lateMilestones());
    }
}
