package io.poamledger.events;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How far values reach. What comes in, by command or file, has to keep within; decoding a stored event asks nothing of the
 * kind, because what was once accepted has to be readable for ever. A stored day outside is shown as it was written, and
 * {@link #judged judged} as the nearest one inside.
 */
public final class Bounds {

    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    /** NIST SP 800-171 was first published in June 2015: nothing was assessed or done by it before. */
    public static final LocalDate FIRST_REQUIREMENTS = LocalDate.of(2015, 6, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    /** The most characters of a line, such as a title or a name. */
    public static final int LINE = 500;

    /** The most characters of {@link Words}. */
    public static final int WORDS = 20_000;

    /** The most entries of a list that does not say otherwise. */
    public static final int ENTRIES = 200;

    /** The largest whole number where a field does not say otherwise; the smallest is 0. */
    public static final int NUMBER = 1_000_000_000;

    /** The largest amount of money, in dollars; amounts are not negative and have whole cents. */
    public static final BigDecimal DOLLARS = new BigDecimal("1000000000000");

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Bounds() {}

    public static boolean hold(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** The day as it was written, and beside it that it is outside the range where it is. */
    public static String words(LocalDate day) {
        return hold(day) ? day.toString() : day + " (outside the range)";
    }

    /** The day itself, or the nearest one that is reckoned with: what is compared, counted and reckoned with is this. */
    public static LocalDate judged(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            return FIRST_DAY;
        }
        return day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    /** The days from one date to another as they are judged; negative where it came earlier. */
    public static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(judged(from), judged(to)));
    }

    /** An amount in whole cents and within bounds, however far out it was written once; a negative one is not known. */
    public static Optional<BigDecimal> judgedDollars(BigDecimal amount) {
        if (amount.signum() < 0) {
            return Optional.empty();
        }
        if (amount.compareTo(CENT) < 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        return Optional.of(amount.compareTo(DOLLARS) < 0 ? amount.setScale(2, RoundingMode.HALF_UP) : DOLLARS);
    }
}
