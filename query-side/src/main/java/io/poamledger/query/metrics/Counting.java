package io.poamledger.query.metrics;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.query.promises.Promise;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Turns what happens to an item into changes of the daily figures.
 *
 * <p>Overdue is counted ahead: an item with a date adds one on the day after it, or today if that has passed, and takes it
 * back when the date moves or the item ends. So the level at the end of any day is a sum over days, without a nightly run.
 */
final class Counting {

    private final Days days;

    Counting(Days days) {
        this.days = days;
    }

    /** The figures of one system, by day. */
    interface Days {
        void add(LocalDate day, Figure figure, long by);
    }

    CountedItem opened(CountedItem item) {
        days.add(item.openedOn(), Figure.OPENED, 1);
        days.add(item.openedOn(), Figure.STILL_OPEN, 1);
        standsOpen(item, item.openedOn(), 1);
        return item;
    }

    CountedItem rated(CountedItem item, int risk, LocalDate day) {
        if (item.open() && item.risk() != risk) {
            days.add(day, Figure.open(item.risk()), -1);
            days.add(day, Figure.open(risk), 1);
        }
        return item.rated(risk);
    }

    /** The item's date may have moved; it is the item with its new promises that is given. */
    CountedItem due(CountedItem item, CountedItem before, LocalDate day) {
        if (item.due().equals(before.due())) {
            return item;
        }
        noLongerDue(before, day);
        var from = item.due().map(due -> later(Bounds.judged(due).plusDays(1), day));
        from.ifPresent(first -> days.add(first, Figure.OVERDUE, 1));
        return item.overdueFrom(from);
    }

    void completed(CountedItem item, MilestoneCompleted event, LocalDate day) {
        days.add(day, Figure.MILESTONES_PROMISED, 1);
        if (kept(item.promises().step(event.milestoneId()).promise(), event.completedOn())) {
            days.add(day, Figure.MILESTONES_KEPT, 1);
        }
    }

    CountedItem closed(CountedItem item, ItemClosed event, LocalDate day) {
        days.add(day, Figure.CLOSED, 1);
        days.add(day, Figure.DAYS_TO_CLOSE, ChronoUnit.DAYS.between(item.openedOn(), day));
        item.promises().completion().ifPresent(promise -> {
            days.add(day, Figure.PROMISED, 1);
            if (kept(promise, event.completedOn())) {
                days.add(day, Figure.KEPT, 1);
            }
        });
        return ended(item, CountedItem.Way.CLOSED, day, day);
    }

    /** It never was open in this ledger: it is taken out from the day it was opened. */
    CountedItem closedBefore(CountedItem item, LocalDate day) {
        days.add(item.openedOn(), Figure.OPENED, -1);
        days.add(day, Figure.CLOSED_BEFORE, 1);
        return ended(item, CountedItem.Way.CLOSED_BEFORE, day, item.openedOn());
    }

    CountedItem voided(CountedItem item, LocalDate day) {
        days.add(day, Figure.VOIDED, 1);
        return ended(item, CountedItem.Way.VOIDED, day, day);
    }

    private CountedItem ended(CountedItem item, CountedItem.Way way, LocalDate day, LocalDate openUntil) {
        standsOpen(item, openUntil, -1);
        days.add(item.openedOn(), Figure.STILL_OPEN, -1);
        noLongerDue(item, day);
        return item.ended(way, day).overdueFrom(Optional.empty());
    }

    private void standsOpen(CountedItem item, LocalDate day, int by) {
        days.add(day, Figure.open(item.risk()), by);
        days.add(day, Figure.OPEN_SINCE, by * item.openedOn().toEpochDay());
    }

    private void noLongerDue(CountedItem item, LocalDate day) {
        item.overdueFrom().ifPresent(from -> days.add(later(from, day), Figure.OVERDUE, -1));
    }

    private static boolean kept(Promise promise, LocalDate claimed) {
        return Promise.days(promise.baseline(), claimed) <= 0;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
