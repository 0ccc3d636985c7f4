package io.poamledger.query.timeline;

import io.poamledger.events.item.CorrectionConfirmed;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.PromisedDate;
import io.poamledger.query.facts.kept.ItemChange;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.SystemDirectory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of moved dates. For event handlers only. */
final class MoveRows {

    private static final String INSERT = """
            INSERT INTO timeline_moves VALUES (
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String OF_THE_PROMISE =
            " FROM timeline_moves WHERE system = ? AND number = ? AND milestone = ? AND until_id = "
                    + TimelineTables.NO_END;

    private static final String LAST_CORRECTION = "SELECT id" + OF_THE_PROMISE
            + " AND from_date = ? AND to_date = ? AND code = 'CORRECTION' AND counted ORDER BY id DESC LIMIT 1";

    /** The move right before another one, where it moved to that day. */
    private static final String MOVE_BEFORE = "SELECT id, from_date" + OF_THE_PROMISE
            + " AND id < ? AND to_date = ? AND counted ORDER BY id DESC LIMIT 1";

    /** The rows from some move on as they are since a confirmation: the mistyped one, the correction, and those after it. */
    private static final String ANEW = """
            INSERT INTO timeline_moves
            SELECT id, :now, until_id, :at, until_at, system, number, title, owner, milestone, milestone_title, from_date,
                iif(id = :entry, :right, to_date), iif(id = :entry, to_date, mistyped), iif(id = :entry, :days, days), code, reason,
                subject, name, approver, recorded_at, month, counted AND id <> :correction, before_approval, :baseline,
                max(0, slip_days - :less), taken_number, taken_milestone, requirement
            FROM timeline_moves WHERE system = :system AND number = :number AND milestone = :milestone
                AND id >= :first AND since_id < :now AND until_id = :end""";

    private static final String UNTIL_NOW = """
            UPDATE timeline_moves SET until_id = :now, until_at = :at
            WHERE system = :system AND number = :number AND milestone = :milestone
                AND id >= :first AND since_id < :now AND until_id = :end""";

    private final JdbcClient views;
    private final SystemDirectory systems;

    MoveRows(JdbcClient views, SystemDirectory systems) {
        this.views = views;
        this.systems = systems;
    }

    void put(ItemChange change, Moved move) {
        var item = change.after();
        var recording = change.recording();
        var promise = Moved.carrier(item, move.milestone()).orElseThrow().promise();
        views.sql(INSERT)
                .params(recording.position(), recording.position(), TimelineTables.NO_END)
                .params(recording.at().toEpochMilli(), TimelineTables.NO_END)
                .params(
                        item.id().system().value(),
                        item.id().number(),
                        item.weakness().text().title(),
                        Columns.stored(item.owner()),
                        number(move.milestone()),
                        move.milestone()
                                .map(id -> item.schedule().milestone(id).title())
                                .orElse(""),
                        Columns.stored(move.from()),
                        Columns.stored(move.to()),
                        Promise.days(move.from(), move.to()),
                        move.code().name(),
                        move.reason(),
                        recording.subject(),
                        recording.name(),
                        Columns.stored(move.approver()),
                        recording.at().toEpochMilli(),
                        YearMonth.from(systems.day(item.id().system(), recording))
                                .toString(),
                        move.agreed(),
                        !move.agreed(),
                        Columns.stored(promise.baseline()),
                        promise.slipDays(),
                        move.takesOver()
                                .map(PromiseId::itemId)
                                .map(PoamItemId::number)
                                .orElse(0),
                        number(move.takesOver().flatMap(PromiseId::milestoneId)),
                        Columns.stored(item.weakness().text().requirement()))
                .update();
    }

    static int number(Optional<MilestoneId> milestone) {
        return milestone.map(MilestoneId::number).orElse(0);
    }

    private record Entry(long id, LocalDate from) {}

    /** From now on, the correction is no move of its own any more, and the one that it put right, if it was one, goes to the right day. */
    void confirmed(ItemChange change, CorrectionConfirmed event) {
        var item = event.itemId();
        views.sql(LAST_CORRECTION)
                .params(item.system().value(), item.number(), number(event.milestoneId()))
                .params(Columns.stored(event.wrong()), Columns.stored(event.right()))
                .query(Long.class)
                .optional()
                .ifPresent(correction -> anew(change, event, correction, entry(event, correction)));
    }

    private Optional<Entry> entry(CorrectionConfirmed event, long correction) {
        var item = event.itemId();
        return views.sql(MOVE_BEFORE)
                .params(item.system().value(), item.number(), number(event.milestoneId()))
                .params(correction, Columns.stored(event.wrong()))
                .query((row, _) -> new Entry(row.getLong("id"), Columns.day(row, "from_date")))
                .optional();
    }

    private void anew(ItemChange change, CorrectionConfirmed event, long correction, Optional<Entry> entry) {
        var now = promise(change.after(), event);
        var slip = change.before().map(item -> promise(item, event)).orElse(now).slipDays();
        for (var statement : new String[] {ANEW, UNTIL_NOW}) {
            views.sql(statement)
                    .param("now", change.recording().position())
                    .param("at", change.recording().at().toEpochMilli())
                    .param("end", TimelineTables.NO_END)
                    .param("system", event.itemId().system().value())
                    .param("number", event.itemId().number())
                    .param("milestone", number(event.milestoneId()))
                    .param("first", entry.map(Entry::id).orElse(correction))
                    .param("correction", correction)
                    .param("entry", entry.map(Entry::id).orElse(0L))
                    .param("right", Columns.stored(event.right()))
                    .param(
                            "days",
                            entry.map(wrong -> Promise.days(wrong.from(), event.right()))
                                    .orElse(0))
                    .param("baseline", Columns.stored(now.baseline()))
                    .param("less", slip - now.slipDays())
                    .update();
        }
    }

    private static Promise promise(ItemFacts item, CorrectionConfirmed event) {
        return Moved.carrier(item, event.milestoneId())
                .map(PromisedDate::promise)
                .orElseThrow();
    }
}
