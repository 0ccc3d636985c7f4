package io.poamledger.cmmc.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Gaps to close together.
 *
 * @param gaps in the order of their requirements; may be empty
 * @param hours the sum of those that are known; empty where there are gaps and none is
 * @param cost the same in US dollars
 * @param finish the latest day that is known; empty if none is
 * @param unknown those of the gaps for which what was measured is unknown: the sums are not the whole of it
 * @param score after they are closed
 */
public record Step(
        List<Gap> gaps,
        Optional<BigDecimal> hours,
        Optional<BigDecimal> cost,
        Optional<LocalDate> finish,
        List<Gap> unknown,
        int score) {

    public Step {
        gaps = List.copyOf(gaps);
        unknown = List.copyOf(unknown);
    }
}
