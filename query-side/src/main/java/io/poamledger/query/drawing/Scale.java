package io.poamledger.query.drawing;

import io.poamledger.events.Bounds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the days from one to another are on a line, in per cent of its length. */
public record Scale(LocalDate first, LocalDate last) {

    /** A day across all lines. */
    public record At(double x, LocalDate date) {}

    /** The first day of a month; {@code minor} where a narrow drawing leaves its name out. */
    public record Month(double x, String name, boolean minor) {}

    /** As many names of months as fit on a phone. */
    private static final int NAMED = 6;

    /** As many as fit beside a table. */
    private static final int TOLD = 8;

    public double at(LocalDate date) {
        var days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        var x = 1 + 98 * (double) Bounds.days(first, date) / days;
        return Math.round(Math.clamp(x, 1, 99) * 100) / 100.0;
    }

    public At across(LocalDate date) {
        return new At(at(date), date);
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** As many as have room for their names side by side. */
    public List<Month> months() {
        var every = Math.max(1, Math.ceilDiv(ChronoUnit.MONTHS.between(first, last), TOLD));
        var months = Stream.iterate(
                        first.withDayOfMonth(1).plusMonths(1),
                        month -> month.isBefore(last),
                        month -> month.plusMonths(every))
                .toList();
        var some = Math.max(1, Math.ceilDiv(months.size(), NAMED));
        return IntStream.range(0, months.size())
                .mapToObj(at ->
                        new Month(at(months.get(at)), months.get(at).toString().substring(0, 7), at % some > 0))
                .toList();
    }
}
