package io.poamledger.query.asof.versions;

import io.poamledger.events.Bounds;
import io.poamledger.query.facts.PlanFacts.Resources;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Money and hours. What nobody said is not known, never 0.
 *
 * @param cost in US dollars, within bounds
 */
public record Means(Optional<BigDecimal> cost, Optional<Integer> hours) {

    private static final int UNKNOWN = -1;

    /** The most hours that are reckoned with. */
    private static final int HOURS = 1_000_000;

    public static final Means NOT_SAID = new Means(Optional.empty(), Optional.empty());

    static Means of(Optional<Resources> said) {
        return said.map(resources -> new Means(
                        resources.cost().flatMap(Bounds::judgedDollars).map(cost -> cost.setScale(2)),
                        resources.hours().filter(hours -> hours >= 0).map(hours -> Math.min(hours, HOURS))))
                .orElse(NOT_SAID);
    }

    /** @param cents and {@code hours} as they were stored */
    static Means stored(long cents, int hours) {
        return cents == UNKNOWN && hours == UNKNOWN
                ? NOT_SAID
                : new Means(
                        cents == UNKNOWN ? Optional.empty() : Optional.of(BigDecimal.valueOf(cents, 2)),
                        hours == UNKNOWN ? Optional.empty() : Optional.of(hours));
    }

    /** In cents. */
    public long storedCost() {
        return cost.map(dollars -> dollars.unscaledValue().longValueExact()).orElse((long) UNKNOWN);
    }

    int storedHours() {
        return hours.orElse(UNKNOWN);
    }
}
