package io.poamledger.query.asof.lists;

import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.asof.versions.PastNames;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.RegisteredSystem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was promised and still open at a moment of the past: every version of then is looked at, so it takes as long as there are items. */
@Component
public final class PastPromises {

    private static final PastFilter OPEN = PastFilter.of(new Parameters(Map.of()));
    private static final Comparator<OpenThen> BY_DATE = Comparator.comparing(OpenThen::judgedOn)
            .thenComparing(open -> open.item().system().value())
            .thenComparing(open -> open.item().number())
            .thenComparing(open -> open.milestone().map(MilestoneId::number).orElse(0));

    private final JdbcClient views;
    private final PastNames names;

    PastPromises(JdbcClient views) {
        this.views = views;
        this.names = new PastNames(views);
    }

    /** From where a question is asked. */
    public record Then(AsOf moment, By by) {}

    /**
     * Which promises are wanted.
     *
     * @param owner the responsible party's name or a part of it
     * @param items and {@code milestones}: whether those are wanted
     * @param from the first day, counted from that of the moment; none for all that came before
     * @param before the first day that is not wanted any more, likewise
     */
    public record Wanted(
            Optional<String> owner, boolean items, boolean milestones, Optional<Integer> from, int before) {}

    /** A promise that was open; {@code milestone} is empty for the item's own, {@code owner} where it had nobody. */
    public record OpenThen(
            PoamItemId item,
            String title,
            Optional<MilestoneId> milestone,
            Optional<String> owner,
            Optional<RiskLevel> risk,
            LocalDate dueOn,
            String judgedOn) {}

    /** How much somebody had open in a system; {@code worst} is the oldest date that was late, {@code next} the first that was not. */
    public record Load(
            RegisteredSystem system,
            Optional<String> owner,
            int overdueItems,
            int overdueMilestones,
            int soonItems,
            int soonMilestones,
            Optional<LocalDate> worst,
            Optional<LocalDate> next) {}

    /** Soonest due first. */
    public Page<OpenThen> page(AskedSystems scope, Then then, Wanted wanted, Optional<Cursor> from, int limit) {
        var owners = wanted.owner().map(written -> names.meant(scope, written));
        var rows = new ArrayList<OpenThen>();
        for (var system : scope.systems()) {
            rows.addAll(walk(select(system, then, owners), wanted, from, limit + 1));
        }
        var sorted = rows.stream().sorted(BY_DATE).limit(limit + 1L).toList();
        return Page.of(
                sorted,
                limit,
                last -> Cursor.of(
                        last.judgedOn(),
                        last.item().system(),
                        last.item().number(),
                        last.milestone().map(MilestoneId::number).orElse(0)));
    }

    private static PastSelect select(RegisteredSystem system, Then then, Optional<List<String>> owners) {
        return new PastSelect(system, then.moment(), then.by(), OPEN, owners);
    }

    private List<OpenThen> walk(PastSelect select, Wanted wanted, Optional<Cursor> from, int limit) {
        var day = select.day();
        var sql = new StringBuilder("SELECT * FROM (").append(select.promises()).append(") WHERE promised < ?");
        var values = new ArrayList<>(select.values());
        values.add(day.plusDays(wanted.before()).toString());
        wanted.from().ifPresent(days -> {
            sql.append(" AND promised >= ?");
            values.add(day.plusDays(days).toString());
        });
        if (!wanted.items()) {
            sql.append(" AND milestone > 0");
        }
        if (!wanted.milestones()) {
            sql.append(" AND milestone = 0");
        }
        from.ifPresent(cursor -> {
            sql.append(" AND (promised, ?, number, milestone) > (?, ?, ?, ?)");
            values.addAll(List.of(
                    select.system().id().value(), cursor.text(0), cursor.text(1), cursor.number(2), cursor.number(3)));
        });
        values.add(limit);
        return views.sql(sql + " ORDER BY promised, number, milestone LIMIT ?")
                .params(values)
                .query((row, _) -> open(select.system(), row))
                .list();
    }

    private static OpenThen open(RegisteredSystem system, ResultSet row) throws SQLException {
        var milestone = row.getInt("milestone");
        return new OpenThen(
                new PoamItemId(system.id(), row.getInt("number")),
                Columns.given(row, "title"),
                milestone == 0 ? Optional.empty() : Optional.of(new MilestoneId(milestone)),
                Columns.text(row, "owner"),
                Columns.text(row, "risk").map(RiskLevel::valueOf),
                Columns.day(row, "written"),
                Columns.given(row, "promised"));
    }

    /** What everybody had to expect, in each system; {@code soon} is what was due within so many days. */
    public List<Load> loads(AskedSystems scope, Then then, Optional<String> owner, int soon) {
        var owners = owner.map(written -> names.meant(scope, written));
        return scope.systems().stream()
                .flatMap(system -> loads(select(system, then, owners), soon).stream())
                .toList();
    }

    private List<Load> loads(PastSelect select, int soon) {
        var day = select.day().toString();
        var promises = select.promises();
        var values = new ArrayList<Object>(List.of(day, day, day, day, day, day));
        values.add(select.day().plusDays(soon).toString());
        values.addAll(select.values());
        return views.sql("""
                        SELECT owner, sum(milestone = 0 AND promised < ?) AS late_items,
                            sum(milestone > 0 AND promised < ?) AS late_milestones,
                            sum(milestone = 0 AND promised >= ? AND near) AS soon_items,
                            sum(milestone > 0 AND promised >= ? AND near) AS soon_milestones,
                            min(CASE WHEN promised < ? THEN promised END) AS worst,
                            min(CASE WHEN promised >= ? THEN promised END) AS next
                        FROM (SELECT *, promised <= ? AS near FROM (%s)) GROUP BY owner""".formatted(promises))
                .params(values)
                .query((row, _) -> new Load(
                        select.system(),
                        Columns.text(row, "owner"),
                        row.getInt("late_items"),
                        row.getInt("late_milestones"),
                        row.getInt("soon_items"),
                        row.getInt("soon_milestones"),
                        Columns.date(row, "worst"),
                        Columns.date(row, "next")))
                .list();
    }
}
