package io.poamledger.cmmc.pack;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the programme is like from one day to another.
 *
 * @param key such as {@code programme.designations}
 * @param from first day
 * @param until last day, included; empty while no end is known
 */
public record Fact(String key, LocalDate from, Optional<LocalDate> until, String value, Citation citation) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
