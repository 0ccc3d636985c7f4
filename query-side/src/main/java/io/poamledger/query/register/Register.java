package io.poamledger.query.register;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.cmmc.Viewpoint;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Names;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the register. */
@Component
public class Register {

    /** Words that so many rows have, or fewer, are rare. */
    private static final int RARE = 5_000;

    private final JdbcClient views;
    private final ItemVerdicts verdicts;
    private final Clock clock;

    Register(JdbcClient views, ItemVerdicts verdicts, Clock clock) {
        this.views = views;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** How many there are; {@code more} where counting stopped at that number. */
    public record Count(long items, boolean more) {}

    /** How many items a system has in a state with a risk; {@code risk} is -1 for not assessed, then 0, very low, to 4. */
    public record Tally(String system, String state, int risk, long items) {}

    /** @param sortValue what the row is sorted by */
    private record Found(RegisterEntry entry, String sortValue) {

        Cursor cursor() {
            return Cursor.of(sortValue, entry.item().system(), entry.item().number());
        }
    }

    /** Looks up the words and the names of a filter. What looks like the number of an item may be one that others gave to theirs. */
    Search search(AskedSystems scope, RegisterFilter filter) {
        var named = filter.text().map(text -> named(scope, text)).orElse(List.of());
        var worded = filter.text()
                .map(words -> views.sql("SELECT rowid FROM register_words WHERE register_words MATCH ? LIMIT ?")
                        .params(SearchWords.match(words), RARE + 1)
                        .query(Long.class)
                        .list())
                .filter(ids -> ids.size() <= RARE);
        return named.isEmpty()
                ? search(scope, filter, worded, false)
                : search(
                        scope,
                        filter,
                        Optional.of(
                                Stream.concat(named.stream(), worded.stream().flatMap(List::stream))
                                        .distinct()
                                        .toList()),
                        true);
    }

    private Search search(AskedSystems scope, RegisterFilter filter, Optional<List<Long>> found, boolean isOfOne) {
        return new Search(filter, found, isOfOne, meant(scope, filter.owner()).orElse(List.of()));
    }

    /** The rows of the items that a text names. */
    private List<Long> named(AskedSystems scope, String text) {
        return Search.numbers(scope, text).entrySet().stream()
                .flatMap(one -> views
                        .sql("SELECT id FROM register_items WHERE system = ? AND number = ?")
                        .params(one.getKey(), one.getValue())
                        .query(Long.class)
                        .list()
                        .stream())
                .toList();
    }

    Page<RegisterEntry> page(AskedSystems scope, Search search, Optional<Cursor> from, int limit) {
        var page = Page.of(found(scope, search, from, limit + 1), limit, Found::cursor);
        return new Page<>(page.rows().stream().map(Found::entry).toList(), page.next());
    }

    /** All that match, in the order asked for, read a page at a time. */
    Stream<RegisterEntry> everything(AskedSystems scope, Search search) {
        return Stream.iterate(
                        found(scope, search, Optional.empty(), 500),
                        rows -> !rows.isEmpty(),
                        rows -> rows.size() < 500
                                ? List.<Found>of()
                                : found(
                                        scope,
                                        search,
                                        Optional.of(rows.getLast().cursor()),
                                        500))
                .flatMap(List::stream)
                .map(Found::entry);
    }

    /** The active items that nothing happened to for the longest time, longest first. */
    public List<RegisterEntry> untouchedLongest(AskedSystems scope, int limit) {
        var filter = RegisterFilter.of(new Parameters(Map.of("sort", "touched")));
        return page(scope, search(scope, filter), Optional.empty(), limit).rows();
    }

    /** Items of any state: the one of that number, then those with these words, touched last first. */
    public List<RegisterEntry> found(AskedSystems scope, String text, int limit) {
        var filter =
                RegisterFilter.of(new Parameters(Map.of("q", text, "state", "all", "sort", "touched", "down", "true")));
        var all = search(scope, filter);
        var first = all.isOfOne() ? search(scope, filter, Optional.of(named(scope, text)), true) : all;
        return Stream.of(first, all)
                .distinct()
                .flatMap(one -> page(scope, one, Optional.empty(), limit).rows().stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    /** The active items that are due first, those without a date last. */
    public List<RegisterEntry> dueFirst(AskedSystems scope, int limit) {
        var filter = RegisterFilter.of(new Parameters(Map.of()));
        return page(scope, search(scope, filter), Optional.empty(), limit).rows();
    }

    /** Those of these items that there are, in any state. */
    public List<RegisterEntry> those(AskedSystems scope, List<PoamItemId> items) {
        var judging = judging(scope);
        return views.sql("""
                        SELECT * FROM register_items WHERE (system, number) IN (
                            SELECT value ->> 'system', value ->> 'number' FROM json_each(?))""")
                .param(Columns.JSON.writeValueAsString(items.stream()
                        .map(item -> Map.of("system", item.system().value(), "number", item.number()))
                        .toList()))
                .query((row, _) -> RegisterTables.entry(row, judging.apply(Columns.given(row, "system"))))
                .list();
    }

    /** How many active items of each system nothing happened to for longer than its reviews are apart; counted up to {@code most}. */
    public Map<String, Long> untouched(AskedSystems scope, int most) {
        return views
                .sql("""
                        SELECT value ->> '$.system' AS system, (SELECT count(*) FROM (
                            SELECT 1 FROM register_items INDEXED BY register_by_touch
                            WHERE system = value ->> '$.system' AND active = 1 AND touched_at < value ->> '$.since'
                            LIMIT :most)) AS items
                        FROM json_each(:systems)""")
                .param("most", most)
                .param(
                        "systems",
                        Columns.JSON.writeValueAsString(scope.systems().stream()
                                .map(system -> Map.of(
                                        "system", system.id().value(),
                                        "since",
                                                RegisterSelect.untouchedSince(
                                                        system, system.profile().reviewEveryDays(), clock)))
                                .toList()))
                .query((row, _) -> Map.entry(Columns.given(row, "system"), row.getLong("items")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many match; exact up to 10,000, or up to 100 for words that more than 5,000 items have. */
    Count count(AskedSystems scope, Search search) {
        if (scope.systems().isEmpty()) {
            return new Count(0, false);
        }
        var most = search.words().isPresent() && search.found().isEmpty() ? 100 : 10_000;
        var count = new RegisterSelect(search, verdicts, clock).count(scope, most + 1);
        var items =
                views.sql(count.sql()).params(count.values()).query(Long.class).single();
        return new Count(Math.min(items, most), items > most);
    }

    /** What all that match come to; empty where there are so many that they are not even counted. */
    Optional<Totals> totals(AskedSystems scope, Search search, Count count) {
        if (count.more() || count.items() == 0) {
            return Optional.empty();
        }
        var sums = new RegisterSelect(search, verdicts, clock).sums(scope);
        var judging = judging(scope);
        return Optional.of(Totals.of(views.sql(sums.sql())
                .params(sums.values())
                .query((row, _) -> Totals.Summand.of(row, judging.apply(Columns.given(row, "system"))))
                .list()));
    }

    /** Every combination of system, state and risk that has items. */
    public List<Tally> tallies(AskedSystems scope) {
        return views.sql("""
                        SELECT system, state, risk, sum(items) AS items FROM register_counts
                        WHERE system IN (:systems) GROUP BY system, state, risk HAVING sum(items) > 0""")
                .param("systems", scope.ids())
                .query((row, _) -> new Tally(
                        row.getString("system"), row.getString("state"), row.getInt("risk"), row.getLong("items")))
                .list();
    }

    /** The responsible parties that a filter means, as {@link Names#meant}; empty where it asks for nobody in particular. */
    public Optional<List<String>> meant(AskedSystems scope, Optional<String> owner) {
        return owner.map(written -> Names.meant(written, names(scope)));
    }

    /** Everybody who is the responsible party of an item, by name; at most 500. */
    public List<String> owners(AskedSystems scope) {
        return names(scope).stream().limit(500).toList();
    }

    private List<String> names(AskedSystems scope) {
        return views.sql("""
                        SELECT DISTINCT owner FROM register_counts
                        WHERE system IN (:systems) AND owner <> '' AND items > 0 ORDER BY owner COLLATE NOCASE""")
                .param("systems", scope.ids())
                .query((row, _) -> Columns.given(row, "owner"))
                .list();
    }

    private List<Found> found(AskedSystems scope, Search search, Optional<Cursor> from, int limit) {
        if (scope.systems().isEmpty()) {
            return List.of();
        }
        var rows = new RegisterSelect(search, verdicts, clock).rows(scope, from, limit);
        var judging = judging(scope);
        return views.sql(rows.sql())
                .params(rows.values())
                .query((row, _) -> found(judging.apply(Columns.given(row, "system")), row))
                .list();
    }

    /** Judges the items of each system, which is looked up once. */
    private Function<String, ItemVerdicts.OfSystem> judging(AskedSystems scope) {
        var judges = new HashMap<String, ItemVerdicts.OfSystem>();
        return system -> judges.computeIfAbsent(system, id -> verdicts.from(Viewpoint.now(scope.system(id), clock)));
    }

    private static Found found(ItemVerdicts.OfSystem judging, ResultSet row) throws SQLException {
        return new Found(RegisterTables.entry(row, judging), Columns.given(row, "sort_value"));
    }
}
