package io.poamledger.query.item;

import io.poamledger.cmmc.items.TemporaryDeficiency;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.item.ItemKind;
import io.poamledger.query.cmmc.ItemVerdict;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.Promise;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An item as it is served.
 *
 * @param label its number as people see it, such as {@code ACME-0007}
 * @param system the name of its system
 * @param today in the system's time zone; for the item as of a moment, the day it was then
 * @param overdue whether it is still to be done and was due before today; due today is not overdue
 * @param daysLate how many days it is overdue; 0 when it is not
 * @param closedDaysLate how many days after the baseline a closed item was completed; 0 where it was in time
 * @param slips how often the completion moved to a later date since the baseline
 * @param slipDays by how many days, also of the promises that it took over
 * @param verdict whether it may stand on the POA&amp;M of a CMMC assessment, and what its requirement is worth
 * @param flags what has aged while nothing in the plan moved: a module that became historical (rule T-8), an operational plan without
 *     review or progress (rule T-4)
 * @param advice on its plan, and what rule M-1 demands before it is approved
 * @param asOf present when it is shown as it was
 * @param incomplete how many events could not be applied yet
 */
public record ItemAnswer(
        String label,
        String system,
        LocalDate today,
        boolean overdue,
        int daysLate,
        int closedDaysLate,
        int slips,
        int slipDays,
        ItemVerdict verdict,
        List<Reason> flags,
        List<Advice> advice,
        Optional<AsOf> asOf,
        long incomplete,
        ItemFacts item) {

    /**
     * A look into the past.
     *
     * @param position how many events of the ledger count
     * @param laterEvents how many events of this item are therefore not shown
     */
    public record AsOf(long position, int laterEvents) {}

    /** @param lastReviewed the last review that looked at it */
    static ItemAnswer of(
            ItemFacts item,
            ItemVerdicts.OfSystem verdicts,
            Optional<LocalDate> lastReviewed,
            Optional<AsOf> asOf,
            long incomplete) {
        var system = verdicts.viewpoint().system();
        var today = verdicts.viewpoint().day();
        var promise = item.schedule().promise();
        var daysLate = Promise.daysLate(item.state(), item.dueOn(), today);
        return new ItemAnswer(
                system.label(item.id().number()),
                system.name(),
                today,
                daysLate > 0,
                daysLate,
                item.closedDaysLate(),
                promise.map(Promise::slips).orElse(0),
                promise.map(Promise::slipDays).orElse(0),
                verdicts.of(
                        item.id(),
                        item.weakness().kind(),
                        item.weakness().text().requirement(),
                        item.dueOn().filter(_ -> item.state().active())),
                flags(item, verdicts, lastReviewed),
                Advice.on(item, system.day(item.opened().at())),
                asOf,
                incomplete,
                item);
    }

    private static List<Reason> flags(
            ItemFacts item, ItemVerdicts.OfSystem verdicts, Optional<LocalDate> lastReviewed) {
        if (!item.state().active()) {
            return List.of();
        }
        var system = verdicts.viewpoint().system();
        var aged = item.weakness().text().requirement().flatMap(verdicts::historicalModule);
        var stale = Optional.of(item)
                .filter(one -> one.weakness().kind() == ItemKind.OPERATIONAL)
                .flatMap(one -> verdicts.stale(new TemporaryDeficiency(
                        Optional.empty(),
                        system.day(one.opened().at()),
                        true,
                        lastReviewed,
                        Optional.of(system.day(one.touched().at())))));
        return Stream.of(aged, stale).flatMap(Optional::stream).toList();
    }

    /** How many days are left until an active item is due; empty where it is overdue or nothing is promised. */
    public OptionalInt daysLeft() {
        return item.dueOn()
                .filter(due -> item.state().active() && !overdue)
                .map(due -> OptionalInt.of(Promise.days(today, due)))
                .orElse(OptionalInt.empty());
    }

    /** How many days an open milestone is overdue; 0 when it is not. */
    public int daysLate(MilestoneFacts milestone) {
        return milestone.open()
                ? Promise.daysLate(item.state(), Optional.of(milestone.due().current()), today)
                : 0;
    }
}
