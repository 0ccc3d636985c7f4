package io.poamledger.query.overdue;

import io.poamledger.events.Bounds;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.rows.LastRows;
import io.poamledger.query.views.rows.Sums;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for every promise that is still open, and per owner how many there are of each day and of each month: what is
 * overdue changes at midnight without any event, so it is added up from months and the days of one month, not stored.
 */
@Component
final class OverdueProjection implements Question {

    /** The milestone number under which an item's own completion date is kept. */
    static final int THE_ITEM_ITSELF = 0;

    private static final String UPSERT_PROMISE = """
            INSERT INTO overdue_promises (
                system, number, milestone, milestone_title, title, owner, risk, due, slips, slip_days,
                stance, keepable, asked)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET title = excluded.title, owner = excluded.owner, risk = excluded.risk,
                due = excluded.due, slips = excluded.slips, slip_days = excluded.slip_days,
                stance = excluded.stance, keepable = excluded.keepable, asked = excluded.asked""";

    private static final String DELETE_PROMISE =
            "DELETE FROM overdue_promises WHERE system = ? AND number = ? AND milestone = ?";

    private static final String ADD = """
            INSERT INTO %s (system, %s, owner, items, milestones) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET items = items + excluded.items, milestones = milestones + excluded.milestones""";

    private final ItemChanges changes;
    private final LastRows<PromiseOf, OpenPromise> promises;
    private final Sums<Owed, Promised> days;
    private final Sums<Owed, Promised> months;

    /** @param milestone or {@link #THE_ITEM_ITSELF} */
    private record PromiseOf(PoamItemId item, int milestone) {}

    /** What somebody owes a system on a day, such as {@code 2026-07-05}, or in a month, such as {@code 2026-07}. */
    private record Owed(SystemId system, String when, String owner) {}

    private record Promised(int items, int milestones) {

        Promised plus(Promised more) {
            return new Promised(items + more.items, milestones + more.milestones);
        }
    }

    OverdueProjection(ItemChanges changes) {
        this.changes = changes;
        this.promises = new LastRows<>(
                UPSERT_PROMISE,
                OverdueProjection::row,
                DELETE_PROMISE,
                of -> List.of(of.item().system().value(), of.item().number(), of.milestone()));
        this.days = new Sums<>(Promised::plus, ADD.formatted("overdue_days", "due"), OverdueProjection::row);
        this.months = new Sums<>(Promised::plus, ADD.formatted("overdue_months", "month"), OverdueProjection::row);
    }

    @Override
    public QuestionName name() {
        return QuestionName.OVERDUE;
    }

    @Override
    public List<String> tables() {
        return List.of("""
                CREATE TABLE overdue_promises (
                    system TEXT NOT NULL,
                    number INTEGER NOT NULL,
                    milestone INTEGER NOT NULL,
                    milestone_title TEXT NOT NULL,
                    title TEXT NOT NULL,
                    owner TEXT NOT NULL,
                    risk TEXT NOT NULL,
                    due TEXT NOT NULL,
                    slips INTEGER NOT NULL,
                    slip_days INTEGER NOT NULL,
                    stance TEXT NOT NULL,
                    keepable TEXT NOT NULL,
                    asked TEXT NOT NULL,
                    PRIMARY KEY (system, number, milestone)) WITHOUT ROWID""", """
                CREATE TABLE overdue_days (
                    system TEXT NOT NULL,
                    owner TEXT NOT NULL,
                    due TEXT NOT NULL,
                    items INTEGER NOT NULL,
                    milestones INTEGER NOT NULL,
                    PRIMARY KEY (system, owner, due)) WITHOUT ROWID""", """
                CREATE TABLE overdue_months (
                    system TEXT NOT NULL,
                    owner TEXT NOT NULL,
                    month TEXT NOT NULL,
                    items INTEGER NOT NULL,
                    milestones INTEGER NOT NULL,
                    PRIMARY KEY (system, owner, month)) WITHOUT ROWID""");
    }

    @Override
    public List<String> indexes() {
        return List.of(
                "CREATE INDEX overdue_by_due ON overdue_promises (system, due, number, milestone)",
                "CREATE INDEX overdue_by_owner ON overdue_promises (system, owner COLLATE NOCASE, due, number, milestone)");
    }

    @EventHandler
    void on(PoamItemEvent event, EventMessage<?> message) {
        var change = changes.of(message);
        change(event.itemId(), change.before().map(OpenPromise::of).orElse(Map.of()), OpenPromise.of(change.after()));
    }

    private void change(PoamItemId id, Map<Integer, OpenPromise> before, Map<Integer, OpenPromise> after) {
        before.forEach((milestone, promise) -> {
            if (!promise.equals(after.get(milestone))) {
                count(id, milestone, promise, -1);
            }
            if (!after.containsKey(milestone)) {
                promises.remove(new PromiseOf(id, milestone));
            }
        });
        after.forEach((milestone, promise) -> {
            if (!promise.equals(before.get(milestone))) {
                count(id, milestone, promise, 1);
                promises.put(new PromiseOf(id, milestone), promise);
            }
        });
    }

    private void count(PoamItemId id, int milestone, OpenPromise open, int by) {
        var promises = milestone == THE_ITEM_ITSELF ? new Promised(by, 0) : new Promised(0, by);
        var due = Bounds.judged(open.promise().current());
        days.add(new Owed(id.system(), due.toString(), open.owner()), promises);
        months.add(new Owed(id.system(), YearMonth.from(due).toString(), open.owner()), promises);
    }

    private static List<?> row(Owed owed, Promised promised) {
        return List.of(owed.system().value(), owed.when(), owed.owner(), promised.items(), promised.milestones());
    }

    private static List<?> row(PromiseOf of, OpenPromise open) {
        return List.of(
                of.item().system().value(),
                of.item().number(),
                of.milestone(),
                open.milestoneTitle(),
                open.title(),
                open.owner(),
                open.risk(),
                Columns.stored(open.promise().current()),
                open.promise().slips(),
                open.promise().slipDays(),
                open.agreement().stance().name(),
                Columns.stored(open.agreement().keepable()),
                Columns.stored(open.agreement().asked()));
    }
}
