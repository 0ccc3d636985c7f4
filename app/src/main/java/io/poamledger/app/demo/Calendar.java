package io.poamledger.app.demo;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days of the invented year.
 *
 * @param start its first day
 */
record Calendar(LocalDate start) {

    static final int MONTHS = 12;

    private static final int REVIEW_BEFORE_MONTHS_END = 2;
    private static final int QUIET_MONTHS = 3;

    LocalDate day(int number) {
        return start.plusDays(number);
    }

    /** On which management looks at the plans: once a month. */
    List<LocalDate> reviews() {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> start.plusMonths(month).minusDays(REVIEW_BEFORE_MONTHS_END))
                .toList();
    }

    /** The month in which Northgate does not deliver: March, where enough of the year lies before and behind it. */
    YearMonth withoutDelivery() {
        return IntStream.rangeClosed(QUIET_MONTHS, MONTHS - QUIET_MONTHS)
                .mapToObj(month -> YearMonth.from(start).plusMonths(month))
                .filter(month -> month.getMonth() == Month.MARCH)
                .findFirst()
                .orElse(YearMonth.from(start).plusMonths(QUIET_MONTHS + 1L));
    }

    /** The first review after that month, which sets new dates. */
    LocalDate reviewOfTheDelay() {
        return reviews().stream()
                .filter(day -> day.isAfter(withoutDelivery().atEndOfMonth()))
                .findFirst()
                .orElseThrow();
    }
}
