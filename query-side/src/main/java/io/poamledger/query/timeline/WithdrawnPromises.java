package io.poamledger.query.timeline;

import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.kept.ItemChange;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The promises that were withdrawn: from the event that ended them until one that says where they go on after all. */
@Component
class WithdrawnPromises {

    static final String TABLE = """
            CREATE TABLE timeline_withdrawn (
                id INTEGER NOT NULL,
                since_id INTEGER NOT NULL,
                until_id INTEGER NOT NULL,
                since_at INTEGER NOT NULL,
                until_at INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL,
                agreed INTEGER NOT NULL,
                system TEXT NOT NULL,
                number INTEGER NOT NULL,
                milestone INTEGER NOT NULL,
                title TEXT NOT NULL,
                milestone_title TEXT NOT NULL,
                owner TEXT NOT NULL,
                baseline TEXT NOT NULL,
                due TEXT NOT NULL,
                slip_days INTEGER NOT NULL,
                reason TEXT NOT NULL,
                subject TEXT NOT NULL,
                name TEXT NOT NULL,
                month TEXT NOT NULL,
                requirement TEXT NOT NULL,
                PRIMARY KEY (system, number, milestone, since_id)) WITHOUT ROWID""";

    /** For counting those of now: with all that they are told apart by, so that none of them is read for it. */
    static final String INDEX =
            "CREATE INDEX timeline_by_withdrawal ON timeline_withdrawn (system, until_id, agreed, baseline, owner, requirement, month)";

    /** The same promise with other lines, since a correction of its dates was confirmed. */
    private static final String ANEW = """
            INSERT INTO timeline_withdrawn
            SELECT id, ?, until_id, ?, until_at, recorded_at, ?, system, number, milestone, title, milestone_title, owner, ?, ?, ?, reason,
                subject, name, month, requirement
            FROM timeline_withdrawn WHERE system = ? AND number = ? AND milestone = ? AND until_id = ?""";

    private final JdbcClient views;
    private final SystemDirectory systems;
    private final Clock clock;

    WithdrawnPromises(JdbcClient views, SystemDirectory systems, Clock clock) {
        this.views = views;
        this.systems = systems;
        this.clock = clock;
    }

    /** For event handlers: what this event withdrew, and what it says goes on. */
    void keep(ItemChange change) {
        var before = change.before().map(ItemFacts::withdrawn).orElse(Map.of());
        var after = change.after().withdrawn();
        after.forEach((promise, lines) -> {
            if (!before.containsKey(promise)) {
                withdrawn(change, promise, lines);
            } else if (!lines.equals(before.get(promise))) {
                anew(change, promise, lines);
            }
        });
        before.keySet().stream()
                .filter(promise -> !after.containsKey(promise))
                .forEach(promise -> until(change, promise));
    }

    private void anew(ItemChange change, PromiseId promise, List<Line> lines) {
        var now = Promise.ended(lines);
        views.sql(ANEW)
                .params(
                        change.recording().position(),
                        change.recording().at().toEpochMilli(),
                        isAgreed(lines),
                        Columns.stored(now.baseline()),
                        Columns.stored(now.current()),
                        now.slipDays(),
                        promise.itemId().system().value(),
                        promise.itemId().number(),
                        MoveRows.number(promise.milestoneId()),
                        TimelineTables.NO_END)
                .update();
        until(change, promise);
    }

    private static boolean isAgreed(List<Line> lines) {
        return lines.stream().anyMatch(Line::agreed);
    }

    private void withdrawn(ItemChange change, PromiseId promise, List<Line> lines) {
        var item = change.after();
        var recording = change.recording();
        var milestone = promise.milestoneId().map(item.schedule()::milestone);
        var worst = Promise.ended(lines);
        views.sql(
                        "INSERT INTO timeline_withdrawn VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        recording.position(),
                        recording.position(),
                        TimelineTables.NO_END,
                        recording.at().toEpochMilli(),
                        TimelineTables.NO_END,
                        recording.at().toEpochMilli(),
                        isAgreed(lines),
                        item.id().system().value(),
                        item.id().number(),
                        milestone.map(step -> step.id().number()).orElse(0),
                        item.weakness().text().title(),
                        milestone.map(step -> step.title()).orElse(""),
                        Columns.stored(item.owner()),
                        Columns.stored(worst.baseline()),
                        Columns.stored(worst.current()),
                        worst.slipDays(),
                        reason(change),
                        recording.subject(),
                        recording.name(),
                        YearMonth.from(systems.day(item.id().system(), recording))
                                .toString(),
                        Columns.stored(item.weakness().text().requirement()))
                .update();
    }

    private static String reason(ItemChange change) {
        return switch (change.event()) {
            case ItemVoided e -> e.reason();
            case MilestoneCancelled e -> e.reason();
            default -> "";
        };
    }

    /** It goes on after all, or is another one from now on. */
    private void until(ItemChange change, PromiseId promise) {
        views.sql("UPDATE timeline_withdrawn SET until_id = ?, until_at = ?"
                        + " WHERE system = ? AND number = ? AND milestone = ? AND until_id = ? AND since_id < ?")
                .params(
                        change.recording().position(),
                        change.recording().at().toEpochMilli(),
                        promise.itemId().system().value(),
                        promise.itemId().number(),
                        MoveRows.number(promise.milestoneId()),
                        TimelineTables.NO_END,
                        change.recording().position())
                .update();
    }

    /** The newest of those asked for; none where only moves are. */
    List<Withdrawn> newest(AskedSystems scope, Filter filter, Optional<List<String>> owners, int most) {
        if (scope.systems().isEmpty() || filter.asksForMoves()) {
            return List.of();
        }
        var withdrawn = TimelineSelect.withdrawn(scope, filter, owners, clock).rows("timeline_withdrawn.*");
        return views.sql(withdrawn.sql() + " ORDER BY id DESC, milestone LIMIT " + most)
                .params(withdrawn.values())
                .query((row, _) -> withdrawn(scope.system(Columns.given(row, "system")), row))
                .list();
    }

    private static Withdrawn withdrawn(RegisteredSystem system, ResultSet row) throws SQLException {
        var number = row.getInt("number");
        var milestone = row.getInt("milestone");
        var recorded = Columns.instant(row, "recorded_at");
        return new Withdrawn(
                new PoamItemId(system.id(), number),
                system.label(number),
                system.name(),
                Columns.given(row, "title"),
                Columns.text(row, "owner"),
                milestone == 0 ? Optional.empty() : Optional.of(new MilestoneId(milestone)),
                Columns.text(row, "milestone_title"),
                Columns.day(row, "baseline"),
                Columns.day(row, "due"),
                row.getInt("slip_days"),
                Columns.given(row, "reason"),
                Columns.given(row, "subject"),
                Columns.given(row, "name"),
                recorded,
                system.local(recorded));
    }
}
