package io.poamledger.query.reviews;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a system keeps to its reviews.
 *
 * @param nextOn promised
 * @param daysLate how many days the next one is late today, in the system's time zone; 0 or negative while it is not
 * @param missedNow promised days that have passed since the last review
 * @param held and {@code missedBefore}: over all reviews so far
 */
public record Attention(
        String systemId,
        String system,
        int everyDays,
        Optional<LocalDate> lastOn,
        LocalDate nextOn,
        int daysLate,
        int missedNow,
        int held,
        int missedBefore) {}
