package io.poamledger.query.forecast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.query.forecast.Outlook.Pace;
import io.poamledger.query.forecast.Outlook.Unforeseen;
import io.poamledger.query.layout.Incomplete;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When the work of a system will have ended.
 *
 * @param pace how many times as long as promised its finished work took; empty where that is too little history
 * @param finished how many finished items there are to go by
 * @param open how many items are still to be done; empty where there are so many that nothing is worked out
 * @param everything when all of those have ended of which something can be said
 * @param closeout the same of the plan of a conditional status, beside its last day
 * @param items when each has to begin at the latest, the narrowest first
 * @param unforeseen the items of which nothing can be said; they are in no forecast
 */
public record SystemForecast(
        String system,
        LocalDate day,
        Optional<Pace> pace,
        int finished,
        Optional<Integer> open,
        Forecast everything,
        Optional<OfCloseout> closeout,
        List<LatestStart> items,
        List<Unforeseen> unforeseen,
        @JsonUnwrapped Incomplete incomplete) {

    /** The answer for people: of the plan of the status where there is one, and of all that is open. */
    public String sentence() {
        return closeout.flatMap(OfCloseout::sentence).map(said -> said + " ").orElse("")
                + everything.most().map(this::sentence).orElseGet(this::none);
    }

    private String sentence(LocalDate most) {
        return (unforeseen.isEmpty() ? "All that is open" : "What can be foreseen of all that is open") + " ends by "
                + most + " in four of five cases, by " + everything.half().orElseThrow() + " in half of them.";
    }

    private String none() {
        return open.filter(items -> items == 0).isPresent()
                ? "Nothing is left to be done."
                : "No forecast: " + everything.unforeseen().orElse("") + ".";
    }

    /**
     * The plan of a conditional status.
     *
     * @param lastDay of the status
     * @param open how many of its items are still to be done
     * @param marginDays from the day by which four of five such plans had ended to the last one; negative where it comes too late
     * @param burnDown by when how many of its items are left, one fewer each time, down to those of which nothing can be said
     */
    public record OfCloseout(
            LocalDate lastDay, int open, Forecast forecast, Optional<Integer> marginDays, List<Left> burnDown) {

        public OfCloseout {
            burnDown = List.copyOf(burnDown);
        }

        private Optional<String> sentence() {
            return marginDays.map(days -> "In four of five cases the plan ends "
                    + (days < 0
                            ? days(-days) + " after the last day of the status."
                            : days(days) + " before the last day of the status."));
        }

        private static String days(int days) {
            return days + (days == 1 ? " day" : " days");
        }
    }
}
