package io.poamledger.query.metrics;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.kept.ItemChange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Turns what happens to an item into changes of the daily figures.
 *
 * <p>Overdue is counted ahead: an item with a date adds one on the day after it, or today if that has passed, and takes it
 * back when the date moves or the item ends. So the level at the end of any day is a sum over days, without a nightly run.
 */
final class DailyCounting {

    private final Days days;

    DailyCounting(Days days) {
        this.days = days;
    }

    /** The figures of one system, by day. */
    interface Days {
        void add(LocalDate day, Figure figure, long by);
    }

    ItemDays opened(ItemChange change, LocalDate day) {
        var item = change.after();
        var opened = ItemDays.opened(
                item.weakness().text().title(), day, change.recording().at());
        begins(opened, item, day);
        return recurred(opened, change, day);
    }

    private void begins(ItemDays item, ItemFacts facts, LocalDate day) {
        days.add(day, item.beginning(), 1);
        days.add(item.openedOn(), Figure.STILL_OPEN, 1);
        standsOpen(item, facts, day, 1);
    }

    private ItemDays recurred(ItemDays item, ItemChange change, LocalDate day) {
        var origin = switch (change.event()) {
            case WeaknessOpened e -> e.origin();
            case WeaknessRevised e -> e.origin();
            default -> Origin.NEW;
        };
        if (!origin.reopens() || item.recurredOn().isPresent()) {
            return item;
        }
        days.add(day, Figure.RECURRED, 1);
        return item.recurred(day);
    }

    /** @param item the days as they were before the change, which is not the item's opening */
    ItemDays after(ItemDays item, ItemChange change, LocalDate day) {
        var before = change.before().orElseThrow();
        var now = change.after();
        var next = recurred(item.called(now.weakness().text().title()), change, day);
        if (!before.state().active()) {
            return now.state().active() ? reopened(next, change, day) : next;
        }
        if (!now.state().active()) {
            return ended(next, change, day);
        }
        if (risk(before) != risk(now)) {
            days.add(day, Figure.open(risk(before)), -1);
            days.add(day, Figure.open(risk(now)), 1);
        }
        return before.dueOn().equals(now.dueOn()) ? next : due(next, now.dueOn(), day);
    }

    private ItemDays reopened(ItemDays item, ItemChange change, LocalDate day) {
        var again = item.reopened(day, change.recording().at());
        begins(again, change.after(), day);
        return due(again, change.after().dueOn(), day);
    }

    private ItemDays due(ItemDays item, Optional<LocalDate> on, LocalDate day) {
        noLongerDue(item, day);
        var from = on.map(due -> later(Bounds.judged(due).plusDays(1), day));
        from.ifPresent(first -> days.add(first, Figure.OVERDUE, 1));
        return item.overdueFrom(from);
    }

    private ItemDays ended(ItemDays item, ItemChange change, LocalDate day) {
        var before = change.before().orElseThrow();
        var way = way(change.after());
        switch (way) {
            case CLOSED -> closed(item, day);
            case CLOSED_BEFORE -> {
                // It never was open in this ledger: it is taken out from the day it was opened.
                days.add(item.beganOn(), item.beginning(), -1);
                days.add(day, Figure.CLOSED_BEFORE, 1);
            }
            case VOIDED -> days.add(day, Figure.VOIDED, 1);
        }
        standsOpen(item, before, way == ItemDays.Way.CLOSED_BEFORE ? item.beganOn() : day, -1);
        days.add(item.openedOn(), Figure.STILL_OPEN, -1);
        noLongerDue(item, day);
        return item.ended(way, day, change.recording().at());
    }

    private static ItemDays.Way way(ItemFacts item) {
        if (item.life().voided().isPresent()) {
            return ItemDays.Way.VOIDED;
        }
        return item.life().closedBefore() ? ItemDays.Way.CLOSED_BEFORE : ItemDays.Way.CLOSED;
    }

    private void closed(ItemDays item, LocalDate day) {
        days.add(day, Figure.CLOSED, 1);
        days.add(day, Figure.DAYS_TO_CLOSE, ChronoUnit.DAYS.between(item.openedOn(), day));
    }

    private void standsOpen(ItemDays item, ItemFacts facts, LocalDate day, int by) {
        days.add(day, Figure.open(risk(facts)), by);
        days.add(day, Figure.OPEN_SINCE, by * item.openedOn().toEpochDay());
    }

    private void noLongerDue(ItemDays item, LocalDate day) {
        item.overdueFrom().ifPresent(from -> days.add(later(from, day), Figure.OVERDUE, -1));
    }

    /** The ordinal of the risk level, -1 for not assessed. */
    private static int risk(ItemFacts item) {
        return item.weakness().risk().map(risk -> risk.rating().ordinal()).orElse(-1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
