package io.poamledger.query.asof.sums;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Money and hours of several items, as far as they are known.
 *
 * @param cost in US dollars, of {@code costOf} items; empty where it is known of none
 * @param hours of {@code hoursOf} items, likewise
 */
public record MeansTotal(Optional<BigDecimal> cost, long costOf, Optional<Long> hours, long hoursOf) {

    MeansTotal plus(MeansTotal more) {
        return new MeansTotal(
                Stream.concat(cost.stream(), more.cost.stream()).reduce(BigDecimal::add),
                costOf + more.costOf,
                Stream.concat(hours.stream(), more.hours.stream()).reduce(Long::sum),
                hoursOf + more.hoursOf);
    }
}
