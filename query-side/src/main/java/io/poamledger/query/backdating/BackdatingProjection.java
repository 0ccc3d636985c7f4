package io.poamledger.query.backdating;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.assessment.AssessmentEvent;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.questions.Recording;
import io.poamledger.query.views.rows.NewRows;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every claimed day beside the day of its recording, and the days on which assessments were completed. */
@Component
final class BackdatingProjection implements Question {

    private final JdbcClient views;
    private final SystemDirectory systems;
    private final NewRows<Claim> claims = new NewRows<>(
            "INSERT INTO backdating_claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", BackdatingProjection::row);

    BackdatingProjection(JdbcClient views, SystemDirectory systems) {
        this.views = views;
        this.systems = systems;
    }

    @Override
    public QuestionName name() {
        return QuestionName.BACKDATING;
    }

    @Override
    public List<String> tables() {
        return List.of("""
                CREATE TABLE backdating_claims (
                    system TEXT NOT NULL,
                    position INTEGER NOT NULL,
                    number INTEGER NOT NULL,
                    what TEXT NOT NULL,
                    claimed TEXT NOT NULL,
                    recorded_on TEXT NOT NULL,
                    recorded_at INTEGER NOT NULL,
                    days INTEGER NOT NULL,
                    subject TEXT NOT NULL,
                    name TEXT NOT NULL,
                    PRIMARY KEY (system, position)) WITHOUT ROWID""", """
                CREATE TABLE backdating_assessments (
                    system TEXT NOT NULL,
                    completed_on TEXT NOT NULL,
                    recorded_at INTEGER NOT NULL,
                    position INTEGER NOT NULL,
                    PRIMARY KEY (system, position)) WITHOUT ROWID""");
    }

    @Override
    public List<String> indexes() {
        return List.of("CREATE INDEX backdating_by_days ON backdating_claims (system, days, position)");
    }

    @EventHandler
    void on(PoamItemEvent event, EventMessage<?> message) {
        add(event.itemId().system(), event.itemId().number(), event, message);
    }

    @EventHandler
    void on(InformationSystemEvent event, EventMessage<?> message) {
        add(event.systemId(), Claim.NO_ITEM, event, message);
    }

    @EventHandler
    void on(StatusEvent event, EventMessage<?> message) {
        add(event.systemId(), Claim.NO_ITEM, event, message);
    }

    @EventHandler
    void on(EvidenceEvent event, EventMessage<?> message) {
        add(event.systemId(), Claim.NO_ITEM, event, message);
    }

    @EventHandler
    void on(AssessmentEvent event, EventMessage<?> message) {
        var system = event.assessmentId().system();
        add(system, Claim.NO_ITEM, event, message);
        if (event instanceof AssessmentCompleted completed) {
            var recording = Recording.of(message);
            views.sql("INSERT INTO backdating_assessments VALUES (?, ?, ?, ?)")
                    .params(
                            system.value(),
                            Columns.stored(completed.completedOn()),
                            recording.at().toEpochMilli(),
                            recording.position())
                    .update();
        }
    }

    private void add(SystemId system, int number, LedgerEvent event, EventMessage<?> message) {
        Claimed.by(event).ifPresent(claimed -> {
            var recording = Recording.of(message);
            claims.add(new Claim(
                    system, number, claimed.what(), claimed.day(), systems.day(system, recording), recording));
        });
    }

    private static List<?> row(Claim claim) {
        var recording = claim.recording();
        return List.of(
                claim.system().value(),
                recording.position(),
                claim.number(),
                claim.what(),
                Columns.stored(claim.claimed()),
                claim.recordedOn().toString(),
                recording.at().toEpochMilli(),
                claim.days(),
                recording.subject(),
                recording.name());
    }
}
