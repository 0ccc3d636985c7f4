package io.poamledger.query.asof.lists;

import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.PastCounts;
import io.poamledger.query.asof.versions.PastNames;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.RegisteredSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers for a moment of the past: what was known then, or what was true on that day, judged by its calendar. The time zone of a
 * system is the one it has now. For a moment that has not come yet it is what is known now, judged by the calendar of then.
 */
@Component
public class PastPortfolio {

    private final JdbcClient views;
    private final PastCounts counts;
    private final PastNames names;

    public PastPortfolio(JdbcClient views) {
        this.views = views;
        this.counts = new PastCounts(views);
        this.names = new PastNames(views);
    }

    /** Where every system stood; sums over days and over the changes of one day, never over items. */
    public List<PastGlance> glances(AskedSystems scope, AsOf moment, By by) {
        return scope.systems().stream()
                .map(system -> {
                    var day = moment.day(system);
                    var known = counts.levels(system.id(), moment.end(system), day);
                    return PastGlance.of(
                            system,
                            day,
                            switch (by) {
                                case RECORDED -> known;
                                case CLAIMED -> known.plus(counts.corrections(system.id(), day));
                            });
                })
                .toList();
    }

    /** The items that match, by system and number. */
    public Page<PastEntry> page(
            AskedSystems scope, AsOf moment, By by, PastFilter filter, Optional<Cursor> from, int limit) {
        var rows = new ArrayList<PastEntry>();
        var owners = filter.owner().map(written -> names.meant(scope, written));
        for (var system : scope.systems()) {
            var place = from.map(cursor -> system.id().value().compareTo(cursor.text(0)))
                    .orElse(1);
            if (place >= 0 && rows.size() <= limit) {
                var after = place == 0 ? from.orElseThrow().number(1) : 0;
                rows.addAll(walk(new PastSelect(system, moment, by, filter, owners), after, limit + 1 - rows.size()));
            }
        }
        return Page.of(
                rows, limit, last -> Cursor.of(last.item().system(), last.item().number()));
    }

    /** Every item of a system in any state, by number, a part at a time. */
    public Page<PastEntry> everything(RegisteredSystem system, AsOf moment, By by, Optional<Cursor> from, int limit) {
        var all = PastFilter.of(new Parameters(Map.of("state", "all")));
        return page(new AskedSystems(List.of(system)), moment, by, all, from, limit);
    }

    /**
     * All items of a system that match, by number.
     *
     * @param filter as a request says it
     */
    public List<ItemVersion> items(RegisteredSystem system, AsOf moment, Parameters filter) {
        var select = new PastSelect(system, moment, By.RECORDED, PastFilter.of(filter), Optional.empty());
        return views.sql(select.sql(0, Integer.MAX_VALUE))
                .params(select.values())
                .query((row, _) -> select.item(row))
                .list();
    }

    private List<PastEntry> walk(PastSelect select, long after, int limit) {
        var system = select.system();
        return views.sql(select.sql(after, limit))
                .params(select.values())
                .query((row, _) -> PastEntry.of(select.item(row), system, select.day()))
                .list();
    }
}
