package io.poamledger.query.register;

import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.promises.Promise;
import io.poamledger.query.promises.Step;
import io.poamledger.query.systems.KnownSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A line of the register. Days are calendar days in the system's time zone.
 *
 * @param label the item's number as people see it
 * @param closedBeforeTheLedger closed by an import, evidence not verified
 * @param originalDueOn the first completion date ever given
 * @param baselineDueOn the completion date that was agreed
 * @param slipDays by how many days the completion date moved since the baseline, corrections not counted
 * @param daysLate how long an active item is past its completion date; 0 on the day it is due
 */
public record RegisterEntry(
        PoamItemId item,
        String label,
        String system,
        ItemKind kind,
        State state,
        boolean closedBeforeTheLedger,
        Optional<RequirementId> requirement,
        List<String> references,
        String title,
        Optional<RiskLevel> risk,
        Optional<String> owner,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> originalDueOn,
        Optional<LocalDate> baselineDueOn,
        int slipDays,
        int daysLate,
        int milestonesDone,
        int milestones,
        Optional<String> nextMilestone,
        Optional<LocalDate> nextMilestoneDueOn,
        Optional<LocalDate> closedOn,
        Instant openedAt,
        Instant touchedAt,
        LocalDate touchedOn) {

    static RegisterEntry of(RegisterItem item, KnownSystem system, LocalDate today) {
        var promises = item.promises();
        var due = promises.completion().map(Promise::current);
        var next = item.state().active() ? promises.next() : Optional.<Step>empty();
        return new RegisterEntry(
                item.id(),
                system.label(item.id().number()),
                system.name(),
                item.kind(),
                item.state(),
                item.end().flatMap(RegisterItem.End::before).isPresent(),
                item.weakness().requirement(),
                item.weakness().references(),
                item.weakness().title(),
                item.risk().map(risk -> risk.rating()),
                item.plan().responsibility().map(parties -> parties.primary().name()),
                due,
                promises.completion().map(Promise::first),
                promises.completion().map(Promise::baseline),
                promises.completion().map(Promise::slipDays).orElse(0),
                daysLate(item.state(), due, today),
                promises.done(),
                promises.total(),
                next.map(Step::title),
                next.map(step -> step.promise().current()),
                item.end().flatMap(RegisterEntry::claimedEnd),
                item.openedAt(),
                item.touchedAt(),
                system.day(item.touchedAt()));
    }

    private static int daysLate(State state, Optional<LocalDate> due, LocalDate today) {
        return state.active()
                ? due.map(date -> Math.max(0, Promise.days(date, today))).orElse(0)
                : 0;
    }

    private static Optional<LocalDate> claimedEnd(RegisterItem.End end) {
        return end.closed()
                .map(closed -> closed.completedOn())
                .or(() -> end.before().flatMap(before -> before.claimedOn()));
    }
}
