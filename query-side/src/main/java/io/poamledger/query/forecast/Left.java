package io.poamledger.query.forecast;

import java.time.LocalDate;

/**
 * How many items of several are still to be done, from a day on.
 *
 * @param half the day by which no more than these were left in half of the cases, and {@code most} that in four of five
 */
public record Left(int items, LocalDate half, LocalDate most) {}
