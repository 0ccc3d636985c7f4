package io.poamledger.events.status;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the ledger gave at the moment when something was said to others. The scores are never mixed.
 *
 * @param assessed from the findings of the last completed assessment; empty where there is none
 * @param ifAssessedToday the same with what items have changed since
 * @param status on that day
 * @param completionOn when 110 was expected (rule S-11); empty where it was reached or unknown
 */
public record KnownThen(
        Optional<Integer> assessed,
        Optional<Integer> ifAssessedToday,
        CmmcStatus status,
        Optional<LocalDate> completionOn) {}
