package io.poamledger.cmmc.items;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A deficiency under the operational plan of action (rule T-1).
 *
 * @param implementedOn the day the requirement was implemented; empty if it never was
 * @param aroseOn the day the deficiency arose
 * @param fixKnownOrUnderWay whether it is feasible to fix
 * @param lastReviewed the last deficiency review
 * @param lastProgress the last progress or milestone
 */
public record TemporaryDeficiency(
        Optional<LocalDate> implementedOn,
        LocalDate aroseOn,
        boolean fixKnownOrUnderWay,
        Optional<LocalDate> lastReviewed,
        Optional<LocalDate> lastProgress) {}
