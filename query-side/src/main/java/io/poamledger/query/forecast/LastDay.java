package io.poamledger.query.forecast;

import java.time.LocalDate;

/**
 * The last day on which something may end.
 *
 * @param because what ends then or begins the day after, in words
 */
public record LastDay(LocalDate day, String because) {}
