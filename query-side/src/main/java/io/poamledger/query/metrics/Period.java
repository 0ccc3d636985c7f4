package io.poamledger.query.metrics;

import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;

/** From a day to a day, both included. */
record Period(LocalDate from, LocalDate to) {

    /**
     * {@code month}, or {@code from} and {@code to}; the running month up to today where nothing is said.
     *
     * @throws BadParameter the period ends before it begins
     */
    static Period of(Parameters asked, LocalDate today) {
        var month = asked.month("month").orElse(YearMonth.from(today));
        var from = asked.date("from").orElse(month.atDay(1));
        var lastOfMonth = month.atEndOfMonth();
        var to = asked.date("to").orElse(lastOfMonth.isAfter(today) && !from.isAfter(today) ? today : lastOfMonth);
        if (to.isBefore(from)) {
            throw new BadParameter("to", to.toString(), "The period ends on " + to + ", before it begins on " + from);
        }
        return new Period(from, to);
    }
}
