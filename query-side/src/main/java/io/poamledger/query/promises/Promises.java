package io.poamledger.query.promises;

import static java.util.Comparator.naturalOrder;

import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Names;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Requirements;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers from the promises: of all that was due in a period, how much was kept. */
@Component
public class Promises {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient views;
    private final Clock clock;

    Promises(JdbcClient views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /** What rates are told apart by. */
    public enum Group {
        OWNER("owner"),
        REQUIREMENT("requirement"),
        REASON("reason"),
        MONTH("substr(baseline, 1, 7)"),
        ALL("''");

        final String column;

        Group(String column) {
            this.column = column;
        }
    }

    /**
     * The promises whose baseline day lies in a period.
     *
     * @param moment from when they are looked at; empty for now
     */
    public record Due(LocalDate from, LocalDate to, Optional<AsOf> moment) {}

    /** All together. */
    public Rates rates(AskedSystems scope, Due due) {
        var rates = rates(scope, due, Group.ALL);
        return rates.isEmpty() ? Rates.NONE : rates.getFirst();
    }

    /** By what they are told apart by, in its order. */
    public List<Rates> rates(AskedSystems scope, Due due, Group group) {
        var counts = new TreeMap<String, Map<Boolean, Map<Outcome, Long>>>(
                group == Group.REQUIREMENT ? Requirements.IN_ORDER : naturalOrder());
        for (var system : scope.systems()) {
            count(system, due, group, counts);
        }
        return counts.entrySet().stream()
                .map(entry -> new Rates(
                        entry.getKey(),
                        Rate.of(entry.getValue().getOrDefault(false, Map.of())),
                        Rate.of(entry.getValue().getOrDefault(true, Map.of()))))
                .toList();
    }

    private void count(
            RegisteredSystem system, Due due, Group group, Map<String, Map<Boolean, Map<Outcome, Long>>> counts) {
        var counted = due.moment().isEmpty() && (group == Group.ALL || group == Group.MONTH);
        var alone = counted
                ? "SELECT milestones, baseline, outcome, promises, '' AS owner, '' AS requirement, '' AS reason"
                        + " FROM promise_counts WHERE system = :system AND baseline BETWEEN :since AND :to"
                : StandingLines.each(due.moment().isEmpty() ? StandingLines.ALONE_NOW : StandingLines.ALONE);
        views.sql("SELECT " + group.column + " AS grouped, milestones, " + OUTCOME
                        + " AS became, sum(promises) AS promises FROM (" + alone + " UNION ALL "
                        + StandingLines.each(StandingLines.TAKEN_OVER)
                        + ") GROUP BY 1, 2, 3 HAVING sum(promises) > 0")
                .param("system", system.id().value())
                .param("since", due.from().toString())
                .param("to", due.to().toString())
                .param("day", day(system, due).toString())
                .param("end", end(system, due))
                .query(row -> {
                    counts.computeIfAbsent(Columns.given(row, "grouped"), _ -> new TreeMap<>())
                            .computeIfAbsent(row.getBoolean("milestones"), _ -> new EnumMap<>(Outcome.class))
                            .merge(Outcome.valueOf(Columns.given(row, "became")), row.getLong("promises"), Long::sum);
                });
    }

    /** Nothing is due before its day has passed; what is in no rate stays beside. */
    private static final String OUTCOME = """
            CASE WHEN baseline > :day AND outcome IN (%s) THEN 'NOT_YET_DUE' ELSE outcome END""".formatted(
            Outcome.COUNTED.stream().map(outcome -> "'" + outcome.name() + "'").collect(Collectors.joining(", ")));

    private LocalDate day(RegisteredSystem system, Due due) {
        return system.day(due.moment(), clock);
    }

    private static long end(RegisteredSystem system, Due due) {
        return due.moment().map(moment -> moment.end(system).toEpochMilli()).orElse(PromiseTables.NO_END);
    }

    /**
     * Which of them are listed.
     *
     * @param milestones only those of milestones, or only those of items; empty for both
     * @param outcomes at least one
     * @param owner, {@code requirement} and {@code reason}: {@code nobody} and {@code none} where there is none
     */
    public record Wanted(
            Optional<Boolean> milestones,
            List<Outcome> outcomes,
            Optional<String> owner,
            Optional<String> requirement,
            Optional<String> reason) {}

    /** By system, item and milestone. */
    public Page<Promised> page(AskedSystems scope, Due due, Wanted wanted, Optional<Cursor> from, int limit) {
        var rows = new ArrayList<Promised>();
        for (var system : scope.systems()) {
            var place = from.map(cursor -> system.id().value().compareTo(cursor.text(0)))
                    .orElse(1);
            if (place >= 0 && rows.size() <= limit) {
                rows.addAll(list(system, due, wanted, from.filter(_ -> place == 0), limit + 1 - rows.size()));
            }
        }
        return Page.of(
                rows,
                limit,
                last -> Cursor.of(
                        last.item().system(),
                        last.item().number(),
                        Promised.number(last.milestone()),
                        last.line().itemId().number(),
                        Promised.number(last.line().milestoneId())));
    }

    private List<Promised> list(RegisteredSystem system, Due due, Wanted wanted, Optional<Cursor> from, int limit) {
        return views.sql("SELECT * FROM (SELECT *, " + OUTCOME + " AS became FROM (" + StandingLines.ALONE
                        + " UNION ALL "
                        + StandingLines.TAKEN_OVER + """
                        )) WHERE became IN (SELECT value FROM json_each(:outcomes))
                            AND (:kind < 0 OR (line_milestone > 0) = :kind)
                            AND (:anybody OR owner IN (SELECT value FROM json_each(:owners)))
                            AND (:requirement = '' OR requirement = iif(:requirement = 'none', '', :requirement))
                            AND (:reason = '' OR reason = iif(:reason = 'NONE', '', :reason))
                            AND (number, milestone, line_number, line_milestone)
                                > (:number, :milestone, :lineNumber, :lineMilestone)
                        ORDER BY number, milestone, line_number, line_milestone LIMIT :limit""")
                .param("system", system.id().value())
                .param("since", due.from().toString())
                .param("to", due.to().toString())
                .param("day", day(system, due).toString())
                .param("end", end(system, due))
                .param(
                        "outcomes",
                        JSON.writeValueAsString(
                                wanted.outcomes().stream().map(Enum::name).toList()))
                .param("kind", wanted.milestones().map(only -> only ? 1 : 0).orElse(-1))
                .param("anybody", wanted.owner().isEmpty())
                .param("owners", JSON.writeValueAsString(owners(system, due, wanted)))
                .param("requirement", wanted.requirement().orElse(""))
                .param(
                        "reason",
                        wanted.reason().orElse("").toUpperCase(Locale.ROOT).replace('-', '_'))
                .param("number", from.map(cursor -> cursor.number(1)).orElse(0L))
                .param("milestone", from.map(cursor -> cursor.number(2)).orElse(-1L))
                .param("lineNumber", from.map(cursor -> cursor.number(3)).orElse(-1L))
                .param("lineMilestone", from.map(cursor -> cursor.number(4)).orElse(-1L))
                .param("limit", limit)
                .query((row, _) -> Promised.of(system, row))
                .list();
    }

    private List<String> owners(RegisteredSystem system, Due due, Wanted wanted) {
        return wanted.owner()
                .map(written -> Names.meant(
                        written,
                        rates(new AskedSystems(List.of(system)), due, Group.OWNER).stream()
                                .map(Rates::key)
                                .filter(name -> !name.isEmpty())
                                .toList()))
                .orElse(List.of());
    }
}
