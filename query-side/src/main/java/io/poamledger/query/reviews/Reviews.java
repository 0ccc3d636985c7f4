package io.poamledger.query.reviews;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.system.ItemDecision;
import io.poamledger.events.system.ReviewDecision;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

    /** Per system, by id. */
    public List<Attention> attention(AskedSystems scope) {
        return views.sql("""
                        SELECT s.system, every_days, next_on, last_on, count(id) AS held, ifnull(sum(missed), 0) AS missed
                        FROM reviews_systems s LEFT JOIN reviews_held h ON h.system = s.system
                        WHERE s.system IN (:systems) GROUP BY s.system ORDER BY s.system""")
                .param("systems", scope.ids())
                .query((row, _) -> attention(scope.system(Columns.given(row, "system")), row))
                .list();
    }

    /** Newest first by the day they were held. */
    Page<Review> held(AskedSystems scope, Optional<Cursor> from, int limit) {
        var rows = views.sql("""
                        SELECT * FROM reviews_held WHERE system IN (:systems) AND (held_on, id) < (:held, :id)
                        ORDER BY held_on DESC, id DESC LIMIT :limit""")
                .param("systems", scope.ids())
                .param("held", from.map(cursor -> cursor.text(0)).orElse("~"))
                .param("id", from.map(cursor -> cursor.number(1)).orElse(0L))
                .param("limit", limit + 1)
                .query((row, _) -> new Row(row.getLong("id"), review(scope.system(Columns.given(row, "system")), row)))
                .list();
        var page = Page.of(
                rows, limit, row -> Cursor.of(Columns.stored(row.review().heldOn()), row.id()));
        return new Page<>(page.rows().stream().map(Row::review).toList(), page.next());
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

    private Attention attention(RegisteredSystem system, ResultSet row) throws SQLException {
        var today = system.today(clock);
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

    private static Review review(RegisteredSystem system, ResultSet row) throws SQLException {
        var heldOn = Columns.day(row, "held_on");
        var promisedFor = Columns.day(row, "promised_for");
        return new Review(
                system.name(),
                heldOn,
                promisedFor,
                Promise.days(promisedFor, heldOn),
                row.getInt("missed"),
                JSON.readValue(Columns.given(row, "participants"), TEXTS),
                JSON.readValue(Columns.given(row, "items"), TEXTS),
                Columns.given(row, "decisions"),
                JSON.readValue(Columns.given(row, "item_decisions"), DECISIONS),
                Columns.given(row, "obstacles"),
                Columns.given(row, "name"),
                system.local(Columns.instant(row, "recorded_at")));
    }
}
