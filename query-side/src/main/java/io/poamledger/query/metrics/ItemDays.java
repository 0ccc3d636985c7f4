package io.poamledger.query.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * On which days the figures count an item, for one spell of being open. Days are days of recording in the time zone its system had then.
 *
 * @param openedOn the day it was opened; its age counts from there, however often it was reopened
 * @param spell 1, and one more each time it was reopened
 * @param beganOn the first day of the spell, recorded at {@code beganAt}
 * @param recurredOn the day it was said to be a closed one that is there again within 30 days
 * @param overdueFrom the first day at whose end it is counted as overdue, if its date stays as it is; empty without a date
 *     and once it has ended
 * @param ended and {@code endedOn}, {@code endedAt}: empty while it is open
 */
record ItemDays(
        String title,
        LocalDate openedOn,
        int spell,
        LocalDate beganOn,
        Instant beganAt,
        Optional<LocalDate> recurredOn,
        Optional<LocalDate> overdueFrom,
        Optional<Way> ended,
        Optional<LocalDate> endedOn,
        Optional<Instant> endedAt) {

    /** How items leave the open ones. */
    enum Way {
        CLOSED,
        CLOSED_BEFORE,
        VOIDED
    }

    static ItemDays opened(String title, LocalDate on, Instant at) {
        return new ItemDays(
                title,
                on,
                1,
                on,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    ItemDays called(String newTitle) {
        return new ItemDays(
                newTitle, openedOn, spell, beganOn, beganAt, recurredOn, overdueFrom, ended, endedOn, endedAt);
    }

    ItemDays recurred(LocalDate on) {
        return new ItemDays(
                title, openedOn, spell, beganOn, beganAt, Optional.of(on), overdueFrom, ended, endedOn, endedAt);
    }

    ItemDays overdueFrom(Optional<LocalDate> day) {
        return new ItemDays(title, openedOn, spell, beganOn, beganAt, recurredOn, day, ended, endedOn, endedAt);
    }

    ItemDays ended(Way way, LocalDate on, Instant at) {
        return new ItemDays(
                title,
                openedOn,
                spell,
                beganOn,
                beganAt,
                recurredOn,
                Optional.empty(),
                Optional.of(way),
                Optional.of(on),
                Optional.of(at));
    }

    /** The next spell. */
    ItemDays reopened(LocalDate on, Instant at) {
        return new ItemDays(
                title,
                openedOn,
                spell + 1,
                on,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What counts that the spell began. */
    Figure beginning() {
        return spell == 1 ? Figure.OPENED : Figure.REOPENED;
    }
}
