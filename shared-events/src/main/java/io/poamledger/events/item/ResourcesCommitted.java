package io.poamledger.events.item;

import io.poamledger.events.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who may committed resources to the item; replaces what was committed before. An estimate says what it will take,
 * this what there is.
 *
 * @param resources in words, never blank
 * @param cost in US dollars, never negative
 * @param hours of work, never negative
 * @param committedBy who answers for it, by name
 * @param availableFrom claimed date
 */
public record ResourcesCommitted(
        PoamItemId itemId,
        @Words String resources,
        Optional<BigDecimal> cost,
        Optional<Integer> hours,
        String committedBy,
        Optional<LocalDate> availableFrom)
        implements PlanEvent {}
