package io.poamledger.query.reviews;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.system.ItemDecision;
import io.poamledger.events.system.ReviewDecision;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which reviews were held, and which were not. */
@Component
public class Reviews {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<ItemDecision>> DECISIONS = new TypeReference<>() {};

    private final JdbcClient views;
    private final Clock clock;

    Reviews(JdbcClient views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    private record Row(long id, Review review) {}

    /**
     * Per system, by id. Where the question is what was true, the last review is the last one that was held by that day.
     */
    public List<Attention> attention(LookedAt from) {
        return views.sql("""
                        WITH asked AS MATERIALIZED (
                            SELECT value ->> '$.system' AS system, value ->> '$.end' AS end, value ->> '$.day' AS day
                            FROM json_each(?)),
                        last AS (SELECT a.system, (SELECT id FROM reviews_held h WHERE h.system = a.system
                                AND held_on <= day ORDER BY held_on DESC, id DESC LIMIT 1) AS review FROM asked a)
                        SELECT a.system, every_days, coalesce(l.next_on, c.next_on) AS next_on,
                            coalesce(l.held_on, c.last_on) AS last_on,
                            count(h.id) AS held, ifnull(sum(h.missed), 0) AS missed
                        FROM asked a
                        JOIN reviews_cadences c ON c.id = (SELECT max(id) FROM reviews_cadences
                            WHERE system = a.system AND from_at < a.end)
                        LEFT JOIN last ON last.system = a.system
                        LEFT JOIN reviews_held l ON l.id = last.review
                        LEFT JOIN reviews_held h ON h.system = a.system AND (h.recorded_at < a.end OR h.held_on <= day)
                        GROUP BY a.system ORDER BY a.system""")
                .param(from.json())
                .query((row, _) -> attention(from, row))
                .list();
    }

    /** Newest first by the day they were held. */
    Page<Review> held(LookedAt from, Optional<Cursor> after, int limit) {
        var rows = views.sql("""
                        SELECT h.* FROM json_each(:systems) a JOIN reviews_held h ON h.system = a.value ->> '$.system'
                            AND (recorded_at < a.value ->> '$.end' OR held_on <= a.value ->> '$.day')
                        WHERE (held_on, h.id) < (:held, :id)
                        ORDER BY held_on DESC, h.id DESC LIMIT :limit""")
                .param("systems", from.json())
                .param("held", after.map(cursor -> cursor.text(0)).orElse("~"))
                .param("id", after.map(cursor -> cursor.number(1)).orElse(0L))
                .param("limit", limit + 1)
                .query((row, _) -> new Row(row.getLong("id"), review(from.scope(), row)))
                .list();
        var page = Page.of(
                rows, limit, row -> Cursor.of(Columns.stored(row.review().heldOn()), row.id()));
        return new Page<>(page.rows().stream().map(Row::review).toList(), page.next());
    }

    /** The one that was held last, by its day. */
    public Optional<Review> last(LookedAt from) {
        return held(from, Optional.empty(), 1).rows().stream().findFirst();
    }

    /** All of them, oldest first by the day they were held. */
    public List<Review> all(LookedAt from) {
        return held(from, Optional.empty(), Integer.MAX_VALUE - 1).rows().reversed();
    }

    /**
     * What reviews decided about an item, newest first.
     *
     * @param position only what the ledger held by then
     */
    public List<Decided> about(PoamItemId item, RegisteredSystem system, long position) {
        return views.sql("""
                        SELECT * FROM reviews_items WHERE system = ? AND number = ? AND position <= ?
                        ORDER BY id DESC""")
                .params(item.system().value(), item.number(), position)
                .query((row, _) -> new Decided(
                        Columns.day(row, "held_on"),
                        ReviewDecision.valueOf(Columns.given(row, "decision")),
                        Columns.given(row, "words"),
                        Columns.given(row, "name"),
                        system.local(Columns.instant(row, "recorded_at")),
                        row.getLong("position")))
                .list();
    }

    /**
     * The day of the last review that looked at an item by name, held by a day.
     *
     * @param position only what the ledger held by then
     */
    public Optional<LocalDate> lastLookedAt(PoamItemId item, LocalDate by, long position) {
        return views.sql("""
                        SELECT held_on FROM reviews_held
                        WHERE system = ? AND held_on <= ? AND position <= ? AND EXISTS (SELECT 1 FROM json_each(items) WHERE value = ?)
                        ORDER BY held_on DESC LIMIT 1""")
                .params(item.system().value(), Columns.stored(by), position, item.toString())
                .query((row, _) -> Columns.day(row, "held_on"))
                .optional();
    }

    private Attention attention(LookedAt from, ResultSet row) throws SQLException {
        var system = from.scope().system(Columns.given(row, "system"));
        var today = from.day(system, clock);
        var cadence = new Cadence(row.getInt("every_days"), Columns.day(row, "next_on"));
        return new Attention(
                system.id().value(),
                system.name(),
                cadence.everyDays(),
                Columns.date(row, "last_on"),
                cadence.nextOn(),
                Promise.days(cadence.nextOn(), today),
                cadence.missedBy(today),
                row.getInt("held"),
                row.getInt("missed"));
    }

    private static Review review(AskedSystems scope, ResultSet row) throws SQLException {
        var system = scope.system(Columns.given(row, "system"));
        var items = JSON.readValue(Columns.given(row, "items"), TEXTS);
        var decisions = JSON.readValue(Columns.given(row, "item_decisions"), DECISIONS);
        var heldOn = Columns.day(row, "held_on");
        var promisedFor = Columns.day(row, "promised_for");
        return new Review(
                system.name(),
                heldOn,
                promisedFor,
                Promise.days(promisedFor, heldOn),
                row.getInt("missed"),
                JSON.readValue(Columns.given(row, "participants"), TEXTS),
                items,
                labels(scope, items, decisions),
                Columns.given(row, "decisions"),
                decisions,
                Columns.given(row, "obstacles"),
                Columns.given(row, "name"),
                system.local(Columns.instant(row, "recorded_at")),
                row.getLong("position"));
    }

    private static Map<String, String> labels(AskedSystems scope, List<String> items, List<ItemDecision> decisions) {
        return Stream.concat(
                        items.stream(),
                        decisions.stream().map(decided -> decided.item().toString()))
                .distinct()
                .collect(Collectors.toMap(item -> item, scope::label));
    }
}
