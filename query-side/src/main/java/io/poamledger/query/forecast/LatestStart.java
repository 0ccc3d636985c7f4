package io.poamledger.query.forecast;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.State;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When an item has to begin, or, where it goes on, from when no further day may be lost.
 *
 * @param label its number as people see it
 * @param waits whether something that it waits for is still to be done
 * @param deadline the last day on which it may end: of the status, of what waits for it, or its own
 * @param startBy the deadline less the days in which four of five such pieces of work ended; empty where nothing can be said
 * @param marginDays from the day of the forecast by which four of five had ended to the deadline; negative where it comes too late
 */
public record LatestStart(
        PoamItemId item,
        String label,
        String title,
        State state,
        Optional<String> owner,
        boolean waits,
        LastDay deadline,
        Optional<LocalDate> startBy,
        Optional<Integer> marginDays,
        Forecast forecast) {

    /** How many days too late it comes; 0 where it does not. */
    public int daysTooLate() {
        return marginDays.map(days -> Math.max(0, -days)).orElse(0);
    }
}
