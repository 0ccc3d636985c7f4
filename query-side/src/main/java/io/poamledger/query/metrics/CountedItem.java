package io.poamledger.query.metrics;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.promises.Promise;
import io.poamledger.query.promises.Promises;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the figures have to know of an item. Days are days of recording in the system's time zone.
 *
 * @param risk the ordinal of the risk level, -1 for not assessed
 * @param overdueFrom the first day at whose end it is counted as overdue, if its date stays as it is; empty without a date
 *     and once it has ended
 * @param end empty while it is open
 */
record CountedItem(
        PoamItemId id,
        String title,
        LocalDate openedOn,
        int risk,
        Promises promises,
        Optional<LocalDate> overdueFrom,
        Optional<End> end) {

    /** How items leave the open ones. */
    enum Way {
        CLOSED,
        CLOSED_BEFORE,
        VOIDED
    }

    /** When and how an item ended. */
    record End(Way way, LocalDate on) {}

    boolean open() {
        return end.isEmpty();
    }

    /** The completion date that makes it overdue; empty without one, and once it has ended. */
    Optional<LocalDate> due() {
        return open() ? promises.completion().map(Promise::current) : Optional.empty();
    }

    CountedItem called(String newTitle) {
        return new CountedItem(id, newTitle, openedOn, risk, promises, overdueFrom, end);
    }

    CountedItem rated(int newRisk) {
        return new CountedItem(id, title, openedOn, newRisk, promises, overdueFrom, end);
    }

    CountedItem promising(Promises newPromises) {
        return new CountedItem(id, title, openedOn, risk, newPromises, overdueFrom, end);
    }

    CountedItem overdueFrom(Optional<LocalDate> day) {
        return new CountedItem(id, title, openedOn, risk, promises, day, end);
    }

    CountedItem ended(Way way, LocalDate on) {
        return new CountedItem(id, title, openedOn, risk, promises, overdueFrom, Optional.of(new End(way, on)));
    }
}
