package io.poamledger.query.timeline;

import io.poamledger.access.Caller;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.ScheduleFacts;
import io.poamledger.query.facts.kept.Items;
import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Names;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.timeline.CompletionMoves.Placed;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which dates moved, newest first. */
@Component
public class Timeline {

    private final JdbcClient views;
    private final Items items;
    private final PastItems past;
    private final SystemDirectory systems;
    private final Moments moments;
    private final MoveTotals totals;
    private final WithdrawnPromises withdrawn;
    private final Declarations declarations;

    Timeline(
            JdbcClient views,
            Items items,
            PastItems past,
            SystemDirectory systems,
            Moments moments,
            MoveTotals totals,
            WithdrawnPromises withdrawn,
            Declarations declarations) {
        this.totals = totals;
        this.withdrawn = withdrawn;
        this.declarations = declarations;
        this.views = views;
        this.items = items;
        this.past = past;
        this.systems = systems;
        this.moments = moments;
    }

    /**
     * What a request asks for.
     *
     * @throws io.poamledger.access.NotAllowed the caller may not read the item's system
     */
    Filter asked(Caller caller, Parameters asked) {
        return new Filter(
                asked.text("item").map(item -> systems.item(caller, item, asked)),
                asked.text("owner"),
                asked.month("month"),
                asked.oneOf("reason", Cause.class),
                asked.flag("counted"),
                asked.requirementOrNone("requirement"),
                moments.asked(asked));
    }

    /** How many moves had a reason; {@code days} to later dates and {@code earlierDays} are those of the counted ones. */
    public record Total(Cause code, long moves, long counted, long days, long earlierDays) {}

    /** A promise of an item, as it stands: {@code milestone} is empty for the item's own completion. */
    public record Standing(Optional<MilestoneId> milestone, Optional<String> milestoneTitle, Promise promise) {}

    private record Row(long id, Move move) {}

    Page<Move> page(AskedSystems scope, Filter filter, Optional<Cursor> from, int limit) {
        var page = Page.of(rows(scope, filter, from, limit + 1), limit, row -> Cursor.of(row.id()));
        return new Page<>(page.rows().stream().map(Row::move).toList(), page.next());
    }

    private List<Row> rows(AskedSystems scope, Filter filter, Optional<Cursor> from, int most) {
        if (scope.systems().isEmpty()) {
            return List.of();
        }
        var owners = owners(scope, filter);
        var newest = TimelineSelect.moves(scope, filter, owners, from)
                .first(
                        "found.*, " + TimelineSelect.counts("found", filter) + " AS counts",
                        "id, since_id",
                        "id DESC",
                        "id DESC",
                        most);
        return views.sql(newest.sql())
                .params(newest.values())
                .query((row, _) -> new Row(row.getLong("id"), Move.of(scope.system(Columns.given(row, "system")), row)))
                .list();
    }

    /** The months from one to another in which any date moved, as far as is known now. */
    public List<YearMonth> months(AskedSystems scope, YearMonth first, YearMonth last) {
        return views.sql("SELECT DISTINCT month FROM timeline_moves WHERE system IN (:systems)"
                        + " AND month BETWEEN :first AND :last ORDER BY month")
                .param("systems", scope.ids())
                .param("first", first.toString())
                .param("last", last.toString())
                .query((row, _) -> YearMonth.parse(Columns.given(row, "month")))
                .list();
    }

    /** The slips recorded in a month, newest first, as they are known at a moment; empty for now. */
    public List<Placed> slips(AskedSystems scope, YearMonth month, Optional<AsOf> moment) {
        var filter = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(month),
                Optional.empty(),
                true,
                Optional.empty(),
                moment);
        return rows(scope, filter, Optional.empty(), Integer.MAX_VALUE).stream()
                .map(row -> new Placed(row.id(), row.move()))
                .toList();
    }

    /** By reason, most frequent first; an item's own moves are not summed here. */
    List<Total> totals(AskedSystems scope, Filter filter) {
        return totals
                .by("code", scope, filter.moment().isPresent() ? filter : filter.ofAllItems(), owners(scope, filter))
                .stream()
                .map(sum -> new Total(Cause.valueOf(sum.said()), sum.moves(), sum.counted(), sum.days(), sum.earlier()))
                .toList();
    }

    /** The newest of what was declared of promises that ended. */
    List<Declared> declared(AskedSystems scope, Filter filter, int most) {
        return declarations.newest(scope, filter, owners(scope, filter), most);
    }

    /** The newest promises that were withdrawn. */
    List<Withdrawn> withdrawn(AskedSystems scope, Filter filter, int most) {
        return withdrawn.newest(scope, filter, owners(scope, filter), most);
    }

    Optional<List<String>> owners(AskedSystems scope, Filter filter) {
        return filter.owner().map(written -> Names.meant(written, names(scope)));
    }

    /** Everybody who was the responsible party of an item when its date moved, or a promise of it was withdrawn or declared to go on. */
    List<String> names(AskedSystems scope) {
        return views.sql("""
                        SELECT DISTINCT owner FROM (SELECT system, owner FROM timeline_totals_by_owner
                            UNION ALL SELECT system, owner FROM timeline_withdrawn UNION ALL SELECT system, owner FROM timeline_declared)
                        WHERE system IN (:systems) AND owner <> '' ORDER BY owner COLLATE NOCASE""")
                .param("systems", scope.ids())
                .query((row, _) -> Columns.given(row, "owner"))
                .list();
    }

    /** Every promise of the item asked for: baseline, current date, cumulative slip; empty where there is none. */
    List<Standing> standings(AskedSystems scope, Filter filter) {
        return filter.item()
                .flatMap(item -> facts(scope, item, filter.moment()))
                .map(item -> standings(item.schedule()))
                .orElse(List.of());
    }

    private Optional<ItemFacts> facts(AskedSystems scope, PoamItemId item, Optional<AsOf> moment) {
        return moment.isEmpty()
                ? items.find(item)
                : past.at(
                                item,
                                past.position(
                                        moment.get(), scope.system(item.system().value())))
                        .flatMap(PastItems.Then::item);
    }

    private static List<Standing> standings(ScheduleFacts schedule) {
        return Stream.concat(
                        schedule
                                .promise()
                                .map(promise -> new Standing(Optional.empty(), Optional.empty(), promise))
                                .stream(),
                        schedule.milestones().stream()
                                .map(milestone -> new Standing(
                                        Optional.of(milestone.id()),
                                        Optional.of(milestone.title()),
                                        milestone.due().promise())))
                .toList();
    }
}
