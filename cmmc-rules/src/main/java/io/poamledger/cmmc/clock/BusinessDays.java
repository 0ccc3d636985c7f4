package io.poamledger.cmmc.clock;

import io.poamledger.cmmc.pack.Pack;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Monday to Friday without US federal holidays (rules C-10, C-11). The holidays are dated data marked [I]: days that are
 * given off by order of a President are not among them.
 */
public record BusinessDays(Pack pack) {

    /** @throws IllegalArgumentException if the pack knows no holidays of that time */
    public boolean isBusinessDay(LocalDate day) {
        if (day.isAfter(pack.holidaysKnownUntil())) {
            throw new IllegalArgumentException("Federal holidays are known until " + pack.holidaysKnownUntil()
                    + "; whether " + day + " is a business day is not");
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && pack.holiday(day).isEmpty();
    }

    /**
     * The n-th business day after a day, which does not count itself.
     *
     * @param number at least 0; 0 gives the day itself
     * @throws IllegalArgumentException if the pack knows no holidays of that time
     */
    public LocalDate after(LocalDate day, int number) {
        var reached = day;
        for (var left = number; left > 0; ) {
            reached = reached.plusDays(1);
            if (isBusinessDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** The last day on which a finding may be re-evaluated, 10 business days after the assessment ended (rule C-10). */
    public LocalDate lastDayToReevaluate(LocalDate assessmentEnded) {
        return after(assessmentEnded, pack.number("reevaluation.businessDays"));
    }

    /**
     * The last day on which a decided appeal may be taken to the Accreditation Body, 15 business days after the decision
     * (rule C-11). It does not move the 180 days.
     */
    public LocalDate lastDayToAppeal(LocalDate decided) {
        return after(decided, pack.number("appeal.businessDays"));
    }
}
