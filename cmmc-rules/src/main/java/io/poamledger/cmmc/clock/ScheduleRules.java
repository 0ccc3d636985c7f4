package io.poamledger.cmmc.clock;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import java.time.LocalDate;
import java.util.Optional;

/** Which dates an item may have (rules D-10, D-11). */
public record ScheduleRules(Pack pack) {

    /** Why an item of the assessment's plan may not be scheduled for a day: it is after day 180. */
    public Optional<Reason> afterTheWindow(String item, LocalDate scheduled, ConditionalWindow window) {
        if (!window.isExpiredOn(scheduled)) {
            return Optional.empty();
        }
        return reason(
                "D-10",
                item + " is scheduled for " + scheduled + ", after day " + window.days()
                        + " of the conditional status.",
                scheduled,
                window.lastDay());
    }

    /**
     * What to warn of: the day is inside the window, but so near its end that a closeout may not be arranged in time. The
     * buffer is a default of ours.
     */
    public Optional<Reason> insideTheBuffer(String item, LocalDate scheduled, ConditionalWindow window) {
        var lastComfortable = closeoutFrom(window);
        if (window.isExpiredOn(scheduled) || !scheduled.isAfter(lastComfortable)) {
            return Optional.empty();
        }
        return Optional.of(new Reason(
                pack.setting("schedule.bufferDays").citation(),
                item + " is scheduled within " + pack.number("schedule.bufferDays") + " days of the end of the window.",
                scheduled.toString(),
                "by " + lastComfortable));
    }

    /** The first day of the time that is kept free for the closeout, a default of ours. */
    public LocalDate closeoutFrom(ConditionalWindow window) {
        return window.lastDay().minusDays(pack.number("schedule.bufferDays"));
    }

    /** Why a milestone may not be due on a day: its item is due before. */
    public Optional<Reason> afterTheItem(String milestone, LocalDate due, LocalDate itemDue) {
        return due.isAfter(itemDue)
                ? reason("D-10", milestone + " is due after its item.", due, itemDue)
                : Optional.empty();
    }

    /** Why a day of completion or a status date cannot be: it has not come yet (rule D-11). */
    public Optional<Reason> inTheFuture(String what, LocalDate day, LocalDate today) {
        return day.isAfter(today) ? reason("D-11", what + " is in the future.", day, today) : Optional.empty();
    }

    private Optional<Reason> reason(String rule, String sentence, LocalDate found, LocalDate latest) {
        return Optional.of(new Reason(pack.citation(rule), sentence, found.toString(), "by " + latest));
    }
}
