package io.poamledger.query.overdue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How many promises somebody has open on one system.
 *
 * @param owner empty for items that nobody was assigned to
 * @param worst the oldest date that is overdue
 * @param next the first date that is not
 */
public record OwnersLoad(
        String systemId,
        String system,
        Optional<String> owner,
        int overdueItems,
        int overdueMilestones,
        int soonItems,
        int soonMilestones,
        Optional<LocalDate> worst,
        int worstDaysLate,
        Optional<LocalDate> next) {}
