package io.poamledger.cmmc.scoring;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a score of 110 is expected (rule S-11).
 *
 * @param day empty if it is reached, or unknown because an open item has no date
 * @param reached whether the score is 110 now
 */
public record ExpectedDay(Optional<LocalDate> day, boolean reached) {

    static final ExpectedDay REACHED = new ExpectedDay(Optional.empty(), true);
    static final ExpectedDay UNKNOWN = new ExpectedDay(Optional.empty(), false);
}
