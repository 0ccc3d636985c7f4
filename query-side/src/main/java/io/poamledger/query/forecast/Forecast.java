package io.poamledger.query.forecast;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When work will have ended, as the system's own history has it.
 *
 * @param half the day by which half of such work had ended, and {@code most} that by which four of five had
 * @param finished how many finished items that is taken from
 * @param unforeseen why there is none
 */
public record Forecast(Optional<LocalDate> half, Optional<LocalDate> most, int finished, Optional<String> unforeseen) {

    /** Of work that has ended. */
    public static final Forecast OF_NOTHING =
            new Forecast(Optional.empty(), Optional.empty(), 0, Optional.of("nothing is left to be done"));

    static Forecast not(String why, Stretches stretches) {
        return new Forecast(Optional.empty(), Optional.empty(), stretches.finished(), Optional.of(why));
    }
}
