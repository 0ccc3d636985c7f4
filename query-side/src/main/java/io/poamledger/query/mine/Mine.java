package io.poamledger.query.mine;

import io.poamledger.access.Caller;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.State;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.lists.Walk;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is somebody's: who they are and which roles they hold is as it is now, what waits is as it was known at the moment. */
@Component
public final class Mine {

    static final int SOON_DAYS = 14;

    /** Whose list does not even have that text in it is not taken apart for it. */
    private static final String NOT_BARRED = "(instr(lower(barred), lower(?)) = 0"
            + " OR NOT EXISTS (SELECT 1 FROM json_each(barred) WHERE value = ? COLLATE NOCASE))";

    private final JdbcClient views;
    private final Clock clock;

    Mine(JdbcClient views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /**
     * Whose is asked for, from where.
     *
     * @param moment empty for now
     */
    public record Asked(Caller caller, AskedSystems scope, Optional<AsOf> moment) {}

    /** How much there is of a concern. */
    public record Count(Concern concern, long lines) {}

    /** @param sortValue the stored date */
    private record Found(Waiting line, String sortValue) {

        Cursor cursor() {
            return Cursor.of(
                    sortValue,
                    line.item().system(),
                    line.item().number(),
                    line.milestone().map(MilestoneId::number).orElse(0));
        }
    }

    /** Every concern that the caller can have, those of roles only where they hold one. */
    public List<Count> counts(Asked asked) {
        return concerns(asked)
                .map(concern -> new Count(concern, count(walk(asked, concern))))
                .toList();
    }

    /** What waits for an answer of the caller's, where there is any. */
    public List<Count> waiting(Asked asked) {
        return counts(asked).stream()
                .filter(count -> count.concern().waitsForAnAnswer() && count.lines() > 0)
                .toList();
    }

    /** How many lines those have together, counted no further than that. */
    long waiting(Asked asked, int most) {
        var lines = 0L;
        for (var concern : concerns(asked).filter(Concern::waitsForAnAnswer).toList()) {
            if (lines < most) {
                lines += walk(asked, concern)
                        .map(walk -> walk.count(most))
                        .map(this::number)
                        .orElse(0L);
            }
        }
        return Math.min(lines, most);
    }

    private static Stream<Concern> concerns(Asked asked) {
        return Arrays.stream(Concern.values())
                .filter(concern ->
                        !concern.isOfARole() || !systems(asked, concern).isEmpty());
    }

    /** How much of the caller's own was due before today. */
    public long pastDue(Asked asked) {
        return count(walk(asked, Concern.DUE_SOON).map(walk -> walk.and("due < asked_today")));
    }

    private long number(Walk.Statement count) {
        return views.sql(count.sql()).params(count.values()).query(Long.class).single();
    }

    private long count(Optional<Walk> walk) {
        return walk.map(all -> all.rows("count(*)")).map(this::number).orElse(0L);
    }

    /** By date, those without one first. */
    Page<Waiting> page(Asked asked, Concern concern, Optional<Cursor> from, int limit) {
        return walk(asked, concern)
                .map(walk -> page(asked, walk, from, limit))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    private Page<Waiting> page(Asked asked, Walk walk, Optional<Cursor> from, int limit) {
        from.ifPresent(cursor -> walk.and(
                "(due, system, number, milestone) > (?, ?, ?, ?)",
                cursor.text(0),
                cursor.text(1),
                cursor.number(2),
                cursor.number(3)));
        var all = walk.first(
                "found.*",
                "system, number, concern, milestone, from_at",
                "due, number, milestone",
                "due, system, number, milestone",
                limit + 1);
        var rows = views.sql(all.sql())
                .params(all.values())
                .query((row, _) -> found(asked, row))
                .list();
        var page = Page.of(rows, limit, Found::cursor);
        return new Page<>(page.rows().stream().map(Found::line).toList(), page.next());
    }

    /** The first lines of a concern. */
    public List<Waiting> first(Asked asked, Concern concern, int lines) {
        return page(asked, concern, Optional.empty(), lines).rows();
    }

    /** Where the concern can be the caller's. */
    private static List<RegisteredSystem> systems(Asked asked, Concern concern) {
        return asked.scope().systems().stream()
                .filter(system -> !concern.isOfARole() || asked.caller().may(system.id(), concern.roles()))
                .toList();
    }

    /** Empty where there is no system in which the concern can be the caller's. */
    private Optional<Walk> walk(Asked asked, Concern concern) {
        var systems = systems(asked, concern);
        if (systems.isEmpty()) {
            return Optional.empty();
        }
        var walk = new Walk(
                "mine_waits",
                concern.isOfARole() ? "INDEXED BY mine_by_role" : "INDEXED BY mine_by_account",
                Walk.each(
                        systems,
                        system -> Map.of(
                                "system",
                                system.id().value(),
                                "end",
                                end(asked, system),
                                "soon",
                                Columns.stored(system.day(asked.moment(), clock).plusDays(SOON_DAYS)),
                                "today",
                                Columns.stored(system.day(asked.moment(), clock)))));
        if (concern == Concern.DUE_SOON) {
            walk.and("due BETWEEN '0' AND asked_soon");
        }
        walk.and("concern = ?", concern.kept().name())
                .and("from_at < asked_end")
                .and("until_at >= asked_end");
        var account = asked.caller().account().value();
        return Optional.of(
                concern.isOfARole()
                        ? walk.and(MineTables.OF_A_ROLE)
                                .and(NOT_BARRED, Columns.JSON.writeValueAsString(account), account)
                        : walk.and("account = ? COLLATE NOCASE", account));
    }

    private long end(Asked asked, RegisteredSystem system) {
        return asked.moment()
                .map(then -> then.end(system))
                .orElseGet(() -> clock.instant().plusMillis(1))
                .toEpochMilli();
    }

    private Found found(Asked asked, ResultSet row) throws SQLException {
        var system = asked.scope().system(Columns.given(row, "system"));
        var number = row.getInt("number");
        var milestone = row.getInt("milestone");
        var due = Columns.date(row, "due");
        var since = Columns.instant(row, "since");
        return new Found(
                new Waiting(
                        new PoamItemId(system.id(), number),
                        system.label(number),
                        system.name(),
                        Columns.given(row, "title"),
                        milestone == 0 ? Optional.empty() : Optional.of(new MilestoneId(milestone)),
                        Columns.text(row, "milestone_title"),
                        Columns.text(row, "owner"),
                        due,
                        Columns.date(row, "asked"),
                        Promise.daysLate(State.OPEN, due, system.day(asked.moment(), clock)),
                        Columns.given(row, "words"),
                        Columns.text(row, "name"),
                        since,
                        system.day(since)),
                Columns.given(row, "due"));
    }
}
