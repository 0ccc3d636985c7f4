package io.poamledger.query.reviews;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.system.ChangeRecorded;
import io.poamledger.events.system.ChangeSignificanceDecided;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.events.system.SecurityPlanIssued;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.events.system.SystemRegistered;
import io.poamledger.events.system.SystemRevised;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.questions.Recording;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every review with the date it was promised for, and when the next one is due. */
@Component
final class ReviewsProjection implements Question {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient views;

    ReviewsProjection(JdbcClient views) {
        this.views = views;
    }

    @Override
    public QuestionName name() {
        return QuestionName.REVIEWS;
    }

    @Override
    public List<String> tables() {
        return List.of("""
                CREATE TABLE reviews_cadences (
                    id INTEGER PRIMARY KEY,
                    system TEXT NOT NULL,
                    from_at INTEGER NOT NULL,
                    every_days INTEGER NOT NULL,
                    next_on TEXT NOT NULL,
                    last_on TEXT NOT NULL)""", "CREATE INDEX reviews_by_cadence ON reviews_cadences (system, id)", """
                CREATE TABLE reviews_held (
                    id INTEGER PRIMARY KEY,
                    system TEXT NOT NULL,
                    held_on TEXT NOT NULL,
                    promised_for TEXT NOT NULL,
                    next_on TEXT NOT NULL,
                    missed INTEGER NOT NULL,
                    participants TEXT NOT NULL,
                    items TEXT NOT NULL,
                    decisions TEXT NOT NULL,
                    item_decisions TEXT NOT NULL,
                    obstacles TEXT NOT NULL,
                    recorded_at INTEGER NOT NULL,
                    position INTEGER NOT NULL,
                    name TEXT NOT NULL)""", """
                CREATE TABLE reviews_items (
                    id INTEGER PRIMARY KEY,
                    system TEXT NOT NULL,
                    number INTEGER NOT NULL,
                    position INTEGER NOT NULL,
                    held_on TEXT NOT NULL,
                    decision TEXT NOT NULL,
                    words TEXT NOT NULL,
                    recorded_at INTEGER NOT NULL,
                    name TEXT NOT NULL)""");
    }

    @Override
    public List<String> indexes() {
        return List.of(
                "CREATE INDEX reviews_by_system ON reviews_held (system, held_on, id)",
                "CREATE INDEX reviews_by_item ON reviews_items (system, number, id)");
    }

    @EventHandler
    void on(InformationSystemEvent event, EventMessage<?> message) {
        var recording = Recording.of(message);
        switch (event) {
            case SystemRegistered e ->
                registered(e, LocalDate.ofInstant(recording.at(), e.profile().timeZone()), recording);
            case SystemRevised e -> revised(e.systemId().value(), e.to(), recording);
            case ReviewRecorded e -> {
                held(e, recording);
                decided(e, recording);
            }
            case SecurityPlanIssued _, ChangeRecorded _, ChangeSignificanceDecided _ -> {}
        }
    }

    private void registered(SystemRegistered event, LocalDate day, Recording recording) {
        var every = event.profile().reviewEveryDays();
        views.sql("INSERT INTO reviews_cadences (system, from_at, every_days, next_on, last_on)"
                        + " VALUES (?, ?, ?, ?, '')")
                .params(
                        event.systemId().value(),
                        recording.at().toEpochMilli(),
                        every,
                        Columns.stored(day.plusDays(every)))
                .update();
    }

    /** A new cadence counts from the next review on; what is promised stays promised. */
    private void revised(String system, SystemProfile profile, Recording recording) {
        views.sql("""
                        INSERT INTO reviews_cadences (system, from_at, every_days, next_on, last_on)
                        SELECT system, ?, ?, next_on, last_on FROM reviews_cadences
                        WHERE system = ? ORDER BY id DESC LIMIT 1""")
                .params(recording.at().toEpochMilli(), profile.reviewEveryDays(), system)
                .update();
    }

    private void held(ReviewRecorded event, Recording recording) {
        var cadence = cadence(event.systemId().value());
        var next = event.nextReviewOn().orElse(Bounds.judged(event.heldOn()).plusDays(cadence.everyDays()));
        views.sql("""
                        INSERT INTO reviews_held (
                            system, held_on, promised_for, next_on, missed, participants, items, decisions,
                            item_decisions, obstacles, recorded_at, position, name)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        event.systemId().value(),
                        Columns.stored(event.heldOn()),
                        Columns.stored(cadence.nextOn()),
                        Columns.stored(next),
                        cadence.missedBy(event.heldOn()),
                        JSON.writeValueAsString(event.participants()),
                        JSON.writeValueAsString(event.itemsReviewed().stream()
                                .map(PoamItemId::toString)
                                .toList()),
                        event.decisions(),
                        JSON.writeValueAsString(event.itemDecisions()),
                        event.obstacles(),
                        recording.at().toEpochMilli(),
                        recording.position(),
                        recording.name())
                .update();
        views.sql("""
                        INSERT INTO reviews_cadences (system, from_at, every_days, next_on, last_on)
                        SELECT system, :at, every_days, iif(:held >= last_on, :next, next_on), max(last_on, :held)
                        FROM reviews_cadences WHERE system = :system ORDER BY id DESC LIMIT 1""")
                .param("at", recording.at().toEpochMilli())
                .param("held", Columns.stored(event.heldOn()))
                .param("next", Columns.stored(next))
                .param("system", event.systemId().value())
                .update();
    }

    private void decided(ReviewRecorded event, Recording recording) {
        for (var decided : event.itemDecisions()) {
            views.sql("""
                            INSERT INTO reviews_items (
                                system, number, position, held_on, decision, words, recorded_at, name)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            decided.item().system().value(),
                            decided.item().number(),
                            recording.position(),
                            Columns.stored(event.heldOn()),
                            decided.decision().name(),
                            decided.words(),
                            recording.at().toEpochMilli(),
                            recording.name())
                    .update();
        }
    }

    private Cadence cadence(String system) {
        return views.sql("SELECT every_days, next_on FROM reviews_cadences WHERE system = ? ORDER BY id DESC LIMIT 1")
                .param(system)
                .query((row, _) -> new Cadence(row.getInt("every_days"), Columns.day(row, "next_on")))
                .single();
    }
}
