package io.poamledger.query.cockpit.clock;

import io.poamledger.events.Bounds;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days of a window across a drawing, in per cent of its width.
 *
 * @param left where the first day is; what is before it is kept for words
 */
public record DayAxis(LocalDate first, LocalDate last, double left) {

    /** The first day of a month; {@code minor} where a narrow drawing leaves its name out. */
    public record Month(double x, String name, boolean minor) {}

    public double at(LocalDate day) {
        var days = Math.max(1, Bounds.days(first, last));
        var x = left + (100 - left) * Bounds.days(first, day) / days;
        return Math.round(Math.clamp(x, left, 100) * 100) / 100.0;
    }

    /** How wide the days from one to another are. */
    public double width(LocalDate from, LocalDate to) {
        return Math.round((at(to) - at(from)) * 100) / 100.0;
    }

    /** How a word at a day stands to it, so that it is not cut off. */
    public String anchor(LocalDate day) {
        var x = at(day);
        return x < 12 ? "start" : x > 88 ? "end" : "middle";
    }

    public List<Month> months() {
        var begin = first.withDayOfMonth(1).plusMonths(1);
        return Stream.iterate(begin, month -> month.isBefore(last), month -> month.plusMonths(1))
                .map(month -> new Month(
                        at(month),
                        month.toString().substring(0, 7),
                        month.getMonthValue() % 2 != begin.getMonthValue() % 2))
                .toList();
    }
}
