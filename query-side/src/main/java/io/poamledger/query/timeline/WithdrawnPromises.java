package io.poamledger.query.timeline;

import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.query.facts.ItemChange;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
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
                until_id INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL,
                until_at INTEGER NOT NULL,
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
                PRIMARY KEY (system, number, milestone, id)) WITHOUT ROWID""";

    private static final long NO_END = Long.MAX_VALUE;

    private final JdbcClient views;
    private final SystemDirectory systems;

    WithdrawnPromises(JdbcClient views, SystemDirectory systems) {
        this.views = views;
        this.systems = systems;
    }

    /** For event handlers: what this event withdrew, and what it says goes on. */
    void keep(ItemChange change) {
        var before = change.before().map(ItemFacts::withdrawn).orElse(Map.of());
        var after = change.after().withdrawn();
        after.forEach((promise, lines) -> {
            if (!before.containsKey(promise)) {
                withdrawn(change, promise, lines);
            }
        });
        before.keySet().stream()
                .filter(promise -> !after.containsKey(promise))
                .forEach(promise -> goesOn(change, promise));
    }

    private void withdrawn(ItemChange change, PromiseId promise, List<Line> lines) {
        var item = change.after();
        var recording = change.recording();
        var milestone = promise.milestoneId().map(item.schedule()::milestone);
        var worst = Promise.ended(lines);
        views.sql("INSERT INTO timeline_withdrawn VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        recording.position(),
                        NO_END,
                        recording.at().toEpochMilli(),
                        NO_END,
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
                                .toString())
                .update();
    }

    private static String reason(ItemChange change) {
        return switch (change.event()) {
            case ItemVoided e -> e.reason();
            case MilestoneCancelled e -> e.reason();
            default -> "";
        };
    }

    private void goesOn(ItemChange change, PromiseId promise) {
        views.sql("UPDATE timeline_withdrawn SET until_id = ?, until_at = ?"
                        + " WHERE system = ? AND number = ? AND milestone = ? AND until_id = ?")
                .params(
                        change.recording().position(),
                        change.recording().at().toEpochMilli(),
                        promise.itemId().system().value(),
                        promise.itemId().number(),
                        promise.milestoneId().map(MilestoneId::number).orElse(0),
                        NO_END)
                .update();
    }

    /** The newest of those asked for; none where only moves are. */
    List<Withdrawn> newest(AskedSystems scope, Filter filter, Optional<List<String>> owners, int most) {
        if (scope.systems().isEmpty() || filter.code().isPresent() || filter.counted()) {
            return List.of();
        }
        var withdrawn = TimelineSelect.withdrawn(scope, filter, owners, NO_END).rows("timeline_withdrawn.*");
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
