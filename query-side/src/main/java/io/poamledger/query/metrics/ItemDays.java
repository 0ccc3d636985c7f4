package io.poamledger.query.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * On which days the figures count an item. Days are days of recording in the time zone its system had then.
 *
 * @param overdueFrom the first day at whose end it is counted as overdue, if its date stays as it is; empty without a date
 *     and once it has ended
 * @param ended and {@code endedOn}: empty while it is open
 * @param openedAt when that was recorded, and {@code endedAt} when it ended
 */
record ItemDays(
        String title,
        LocalDate openedOn,
        Optional<LocalDate> overdueFrom,
        Optional<Way> ended,
        Optional<LocalDate> endedOn,
        Instant openedAt,
        Optional<Instant> endedAt) {

    /** How items leave the open ones. */
    enum Way {
        CLOSED,
        CLOSED_BEFORE,
        VOIDED
    }

    static ItemDays opened(String title, LocalDate on, Instant at) {
        return new ItemDays(title, on, Optional.empty(), Optional.empty(), Optional.empty(), at, Optional.empty());
    }

    ItemDays called(String newTitle) {
        return new ItemDays(newTitle, openedOn, overdueFrom, ended, endedOn, openedAt, endedAt);
    }

    ItemDays overdueFrom(Optional<LocalDate> day) {
        return new ItemDays(title, openedOn, day, ended, endedOn, openedAt, endedAt);
    }

    ItemDays ended(Way way, LocalDate on, Instant at) {
        return new ItemDays(
                title, openedOn, Optional.empty(), Optional.of(way), Optional.of(on), openedAt, Optional.of(at));
    }
}
