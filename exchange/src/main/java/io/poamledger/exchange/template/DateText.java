package io.poamledger.exchange.template;

import io.poamledger.events.Bounds;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Calendar dates as people and spreadsheets write them: {@code 2026-07-10}, {@code 2026/07/10}, {@code 7/10/2026} with
 * the month first, {@code 10-Jul-2026}, {@code Jul 10, 2026}, an ISO date with a time behind it (the day as written),
 * and the serial number of a spreadsheet cell that lost its format.
 */
final class DateText {

    /** A date inside running text; whether such a day exists is only known when it is read. */
    static final String FORM = "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2}))(?!\\d)";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?: \\d{1,2}:\\d{2}.*)?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    /** Day 1 is 1900-01-01, but spreadsheets count a 1900-02-29 that never was, so the epoch is a day earlier. */
    private static final LocalDate SERIAL_EPOCH = LocalDate.of(1899, 12, 30);

    private static final int FIRST_COUNTED_YEAR = 1980;
    private static final int LAST_COUNTED_YEAR = 2100;
    private static final List<DateTimeFormatter> WITH_MONTH_NAMES = List.of(
            names("d-MMM-uuuu"),
            names("d MMM uuuu"),
            names("MMM d, uuuu"),
            names("MMMM d, uuuu"),
            names("d MMMM uuuu"));

    private DateText() {}

    /**
     * Reads a date.
     *
     * @throws DateTimeException with a sentence that tells what is wrong, without the text itself
     */
    static LocalDate read(String text) {
        var date = parse(text.strip());
        if (!Bounds.hold(date)) {
            throw new DateTimeException(
                    "The day " + date + " is not between " + Bounds.FIRST_DAY + " and " + Bounds.LAST_DAY);
        }
        return date;
    }

    private static LocalDate parse(String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        var monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return monthFirst(monthFirst.group(1), monthFirst.group(2), monthFirst.group(3));
        }
        var serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return counted(SERIAL_EPOCH.plusDays(Long.parseLong(serial.group(1))));
        }
        return named(text);
    }

    /** Any number of five digits could be a day; it is taken for one of the years that plans are about. */
    private static LocalDate counted(LocalDate day) {
        if (day.getYear() < FIRST_COUNTED_YEAR || day.getYear() > LAST_COUNTED_YEAR) {
            throw new DateTimeException("As a number of days this would be " + day + "; write the date as 2026-07-10");
        }
        return day;
    }

    private static LocalDate monthFirst(String month, String day, String year) {
        if (Integer.parseInt(month) > 12) {
            throw new DateTimeException("Dates with slashes have the month first; there is no month " + month
                    + ". Write the date as 2026-07-10");
        }
        return day(year.length() == 2 ? "20" + year : year, month, day);
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            var leap = month.matches("0?2") && day.equals("29") && !Year.isLeap(Integer.parseInt(year));
            throw new DateTimeException("There is no such day" + (leap ? ": " + year + " is not a leap year" : ""), e);
        }
    }

    private static LocalDate named(String text) {
        for (var formatter : WITH_MONTH_NAMES) {
            var position = new ParsePosition(0);
            var parsed = formatter.parseUnresolved(text, position);
            if (parsed != null && position.getIndex() == text.length()) {
                return resolved(text, formatter);
            }
        }
        throw new DateTimeException("This is not a date; write it as 2026-07-10");
    }

    private static LocalDate resolved(String text, DateTimeFormatter formatter) {
        try {
            return LocalDate.parse(text, formatter);
        } catch (DateTimeException e) {
            throw new DateTimeException("There is no such day", e);
        }
    }

    private static DateTimeFormatter names(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
