package io.poamledger.events.item;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What it will take; replaces any earlier estimate.
 *
 * @param resources in words, never blank
 * @param cost in US dollars, never negative
 * @param hours of work, never negative
 */
public record ResourcesEstimated(
        PoamItemId itemId, String resources, Optional<BigDecimal> cost, Optional<Integer> hours) implements PlanEvent {}
