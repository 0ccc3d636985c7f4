package io.poamledger.exchange.values;

import io.poamledger.events.Bounds;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Calendar dates as people and spreadsheets write them: {@code 2026-07-10}, {@code 2026/07/10}, {@code 7/10/2026} in the
 * order of its column, {@code 10-Jul-2026}, {@code Jul 10, 2026}, a date with a time behind it (the day as written), and the
 * serial number of a spreadsheet cell that lost its format. What has two readings is refused with both.
 */
public final class DateText {

    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(\\d{4}|'?\\d{2})";
    private static final String YEAR_FIRST_FORM = "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})";
    private static final String SLASH_FORM = "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|(?<!\\.)\\d{2})";
    private static final String DAY_AND_NAME = DAY + "[- ]" + MONTH + "\\.?,?[- ]" + YEAR;
    private static final String NAME_AND_DAY = MONTH + "\\.?[- ]" + DAY + ",?[- ]" + YEAR;
    private static final String NAME_BETWEEN = "(\\d{4})[- ]" + MONTH + "[- ]" + DAY;

    /** A date inside running text; whether such a day exists is only known when it is read. */
    public static final String FORM =
            "(?<![\\w./-])(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})"
                    + "|\\d{1,2}[.-]\\d{1,2}[.-]\\d{4}|"
                    + uncaptured(DAY_AND_NAME) + "|" + uncaptured(NAME_AND_DAY) + "|" + uncaptured(NAME_BETWEEN)
                    + ")(?![\\w/])";

    private static final Pattern DATES = Pattern.compile(FORM, Pattern.CASE_INSENSITIVE);
    private static final String TIME = "(?:[T ]\\d{1,2}:\\d{2}.{0,40})?";
    private static final Pattern YEAR_FIRST = form(YEAR_FIRST_FORM + TIME);
    private static final Pattern SLASH = form(SLASH_FORM + TIME);
    private static final Pattern DAY_NAME = form(DAY_AND_NAME);
    private static final Pattern NAME_DAY = form(NAME_AND_DAY);
    private static final Pattern YEAR_NAME = form(NAME_BETWEEN);
    private static final Pattern MONTH_ONLY = form("(?:" + MONTH + "[- ,]{1,2}\\d{4}|\\d{4}-\\d{1,2}|\\d{1,2}/\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** Day 1 is 1900-01-01, but spreadsheets count a 1900-02-29 that never was, so the epoch is a day earlier. */
    private static final LocalDate SERIAL_EPOCH = LocalDate.of(1899, 12, 30);

    private static final int FIRST_COUNTED_YEAR = 1980;
    private static final int LAST_COUNTED_YEAR = 2100;
    private static final String WRITE = "write the date as 2026-07-10";

    private DateText() {}

    private static Pattern form(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }

    private static String uncaptured(String form) {
        return form.replaceAll("\\((?!\\?)", "(?:");
    }

    /** All dates that stand in a text, as written. */
    public static Stream<String> in(String text) {
        return DATES.matcher(text).results().map(found -> found.group());
    }

    /** Whether the whole text has a form of a date; a number alone has not. */
    public static boolean looksLikeOne(String text) {
        var plain = text.strip();
        return Stream.of(YEAR_FIRST, SLASH, DAY_NAME, NAME_DAY, YEAR_NAME)
                .anyMatch(form -> form.matcher(plain).matches());
    }

    public static boolean isSerial(String text) {
        return SERIAL.matcher(text.strip()).matches();
    }

    /** The order that this date can only have; empty where it is none with slashes, or has two readings. */
    public static SlashOrder orderShownBy(String date) {
        var parts = SLASH.matcher(date.strip());
        if (!parts.matches()) {
            return SlashOrder.NOT_SAID;
        }
        var first = Integer.parseInt(parts.group(1));
        var second = Integer.parseInt(parts.group(3));
        if (first > 12 && second <= 12) {
            return SlashOrder.DAY_FIRST;
        }
        return second > 12 && first <= 12 ? SlashOrder.MONTH_FIRST : SlashOrder.NOT_SAID;
    }

    /** Whether it would be another day in the other order. */
    public static boolean hasTwoReadings(String date) {
        var parts = SLASH.matcher(date.strip());
        return parts.matches()
                && orderShownBy(date) == SlashOrder.NOT_SAID
                && Integer.parseInt(parts.group(1)) <= 12
                && Integer.parseInt(parts.group(1)) != Integer.parseInt(parts.group(3));
    }

    /**
     * Reads a date.
     *
     * @throws DateTimeException with a sentence that tells what is wrong, without the text itself
     */
    public static LocalDate read(String text, SlashOrder order) {
        var date = parse(text.strip(), order);
        if (!Bounds.hold(date)) {
            throw new DateTimeException(
                    "The day " + date + " is not between " + Bounds.FIRST_DAY + " and " + Bounds.LAST_DAY);
        }
        return date;
    }

    private static LocalDate parse(String text, SlashOrder order) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        var slash = SLASH.matcher(text);
        if (slash.matches()) {
            return slash(slash.group(1), slash.group(3), slash.group(4), order);
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
            throw new DateTimeException("As a number of days this would be " + day + "; " + WRITE);
        }
        return day;
    }

    private static LocalDate slash(String first, String second, String year, SlashOrder order) {
        var dayFirst = Integer.parseInt(first) > 12;
        if (dayFirst && Integer.parseInt(second) > 12) {
            throw new DateTimeException("There is no such day, and no month " + first + " or " + second + "; " + WRITE);
        }
        if (dayFirst && order == SlashOrder.MONTH_FIRST) {
            throw new DateTimeException(
                    "The column has the month first, but there is no month " + first + "; " + WRITE);
        }
        if (Integer.parseInt(second) > 12 && order == SlashOrder.DAY_FIRST) {
            throw new DateTimeException("The column has the day first, but there is no month " + second + "; " + WRITE);
        }
        var known = order == SlashOrder.DAY_FIRST || dayFirst ? day(year, second, first) : day(year, first, second);
        if (order == SlashOrder.NOT_SAID && !dayFirst && Integer.parseInt(second) <= 12 && !first.equals(second)) {
            var other = day(year, second, first);
            if (!other.equals(known)) {
                throw new DateTimeException("This is " + known + " with the month first and " + other
                        + " with the day first, and nothing says which; " + WRITE
                        + ", or say of the column: month first, or day first");
            }
        }
        return known;
    }

    private static LocalDate day(String year, String month, String day) {
        if (year.length() < 4) {
            var two = year.substring(year.length() - 2);
            throw new DateTimeException(
                    "The year is 20" + two + " or 19" + two + "; write it in full, as in 20" + two + "-07-10");
        }
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            var leap = month.matches("0?2") && day.equals("29") && !Year.isLeap(Integer.parseInt(year));
            throw new DateTimeException("There is no such day" + (leap ? ": " + year + " is not a leap year" : ""), e);
        }
    }

    private static LocalDate named(String text) {
        var day = DAY_NAME.matcher(text);
        if (day.matches()) {
            return day(day.group(3), month(day.group(2)), day.group(1));
        }
        var name = NAME_DAY.matcher(text);
        if (name.matches()) {
            return day(name.group(3), month(name.group(1)), name.group(2));
        }
        var year = YEAR_NAME.matcher(text);
        if (year.matches()) {
            return day(year.group(1), month(year.group(2)), year.group(3));
        }
        if (MONTH_ONLY.matcher(text).matches()) {
            throw new DateTimeException("This is not a date but a month; write the day too, as in 2026-07-31");
        }
        throw new DateTimeException("This is not a date; write it as 2026-07-10");
    }

    private static String month(String name) {
        return String.valueOf(1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)));
    }
}
