package io.poamledger.query;

import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.Lines;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.query.SampleHistory.Happened;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Items of which a promise goes on in others, was mistyped, or was said to be none of those that ended. */
final class SampleLines {

    private static final int ITEMS = 5;
    private static final MilestoneId FIRST = new MilestoneId(1);
    private static final MilestoneId SECOND = new MilestoneId(2);
    private static final MilestoneId THIRD = new MilestoneId(3);
    private static final MilestoneId FOURTH = new MilestoneId(4);

    private final Random random;
    private final List<Happened> happened = new ArrayList<>();
    private final List<PoamItemId> items = new ArrayList<>();
    private Instant at;

    private SampleLines(Random random, Instant at, int number) {
        this.random = random;
        this.at = at;
        for (var more = 0; more < ITEMS; more++) {
            items.add(Told.item(number + more));
        }
    }

    /** A correction of a move of 375 days, a milestone that is replaced twice, an item voided as a duplicate, gone on with and split. */
    static List<Happened> of(Random random, Instant begin, int firstNumber) {
        var lines = new SampleLines(random, begin, firstNumber);
        lines.tell();
        return lines.happened;
    }

    private void tell() {
        var old = items.getFirst();
        var due = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(60 + random.nextInt(30));
        var agreed = mistyped(old, due);
        milestones(old, due.minusDays(40));
        var other = items.get(1);
        opens(other, "Shared accounts on the plotter", Origin.NEW, due.plusDays(181));
        var taken = voided(old, VoidKind.DUPLICATE, Optional.empty(), agreed, other);
        taken = Lines.from(PromiseId.of(other), Lines.moved(taken, due.plusDays(181)));
        add(new ItemVoided(
                other,
                "as told",
                Optional.of(VoidKind.MISTAKE),
                List.of(),
                Optional.of(Successor.TO_COME),
                Optional.empty()));
        later();
        var third = items.get(2);
        opens(third, "Accounts of the plotter", takes(PromiseId.of(other), taken), due.plusDays(190));
        add(new PromiseContinued(other, Optional.empty(), PromiseId.of(third)));
        taken = Lines.moved(taken, due.plusDays(190));
        var parts = List.of(items.get(3), items.get(4));
        opens(parts.getFirst(), "Plotter of the lab", Origin.NEW, due.plusDays(200));
        opens(parts.getLast(), "Plotter of the office", none(PromiseId.of(third)), due.plusDays(230));
        voided(third, VoidKind.SPLIT, Optional.empty(), taken, parts.toArray(PoamItemId[]::new));
    }

    /** Its lines once somebody else confirmed that a date was mistyped. */
    private List<Line> mistyped(PoamItemId item, LocalDate due) {
        opens(item, "Shared accounts on the old plotter", Origin.NEW, due);
        var wrong = due.plusDays(375);
        var right = due.plusDays(10);
        add(Told.moved(item, due.toString(), wrong.toString(), MoveReason.VENDOR_DELAY));
        at = at.plusSeconds(600 + random.nextInt(6_000));
        add(Told.moved(item, wrong.toString(), right.toString(), MoveReason.CORRECTION));
        later();
        add(Told.moved(item, right.toString(), due.plusDays(30).toString(), MoveReason.SCOPE_GREW));
        later();
        var lines = Lines.corrected(
                List.of(Line.begins(PromiseId.of(item), due, true)),
                List.of(),
                wrong,
                right,
                List.of(due.plusDays(30)));
        add(new CorrectionConfirmed(item, Optional.empty(), wrong, right, lines, "a slip of the pen"));
        return lines;
    }

    /** Replaced by one that is there, by one that comes, withdrawn, and gone on with after all. */
    private void milestones(PoamItemId item, LocalDate due) {
        add(new MilestoneAdded(item, FIRST, "Patch the plotter", "", due));
        add(new MilestoneAdded(item, SECOND, "Patch it again", "", due.plusDays(25)));
        var first = PromiseId.of(item, FIRST);
        var lines = Lines.from(first, List.of(Line.begins(first, due, true)));
        later();
        add(new MilestoneCancelled(item, FIRST, "the new one", Optional.of(SECOND), Optional.empty()));
        add(new ContinuationDeclared(item, Optional.of(SECOND), first, lines, "the new one"));
        lines = Lines.moved(lines, due.plusDays(25));
        later();
        add(new MilestoneCancelled(item, SECOND, "later", Optional.empty(), Optional.of(Successor.TO_COME)));
        var second = PromiseId.of(item, SECOND);
        lines = Lines.from(second, lines);
        later();
        add(new MilestoneAdded(item, THIRD, "Patch it at last", "", due.plusDays(31), takes(second, lines)));
        lines = Lines.moved(lines, due.plusDays(31));
        later();
        add(new MilestoneCancelled(item, THIRD, "never", Optional.empty(), Optional.of(Successor.NONE)));
        var third = PromiseId.of(item, THIRD);
        later();
        add(new MilestoneAdded(item, FOURTH, "Patch at last", "", due.plusDays(33), none(third)));
        later();
        add(new ContinuationDeclared(
                item, Optional.of(FOURTH), third, Lines.from(third, lines), "It is the same after all"));
    }

    private void opens(PoamItemId item, String title, Origin origin, LocalDate due) {
        var told = Told.opened(item, title, Optional.of("3.5.2"));
        add(new WeaknessOpened(item, ItemKind.OPERATIONAL, told.weakness(), Map.of(), origin));
        add(Told.assigned(item, random.nextBoolean() ? "Network team" : "Facilities"));
        later();
        add(new CompletionScheduled(item, due));
        add(new PlanApproved(item, "", Optional.of(LocalDate.ofInstant(at, ZoneOffset.UTC))));
        later();
    }

    private List<Line> voided(
            PoamItemId item, VoidKind kind, Optional<Successor> successor, List<Line> lines, PoamItemId... into) {
        add(new ItemVoided(item, "as told", Optional.of(kind), List.of(into), successor, Optional.empty()));
        var handed = Lines.from(PromiseId.of(item), lines);
        for (var one : into) {
            add(new ContinuationDeclared(one, Optional.empty(), PromiseId.of(item), handed, "as told"));
        }
        later();
        return handed;
    }

    private static Origin takes(PromiseId ended, List<Line> lines) {
        return new Origin(
                Optional.of(ended), lines, Optional.empty(), Optional.empty(), List.of(ended), Optional.empty());
    }

    private static Origin none(PromiseId ended) {
        return new Origin(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(ended),
                Optional.of("Another floor"));
    }

    private void later() {
        at = at.plusSeconds(3_600 + random.nextInt(200_000));
    }

    private void add(PoamItemEvent event) {
        happened.add(new Happened(at, event));
    }
}
