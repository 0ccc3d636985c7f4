package io.poamledger.query.evidence;

import io.poamledger.events.Recorded;
import io.poamledger.events.evidence.EvidenceDisposed;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.evidence.EvidenceReferenced;
import io.poamledger.events.evidence.EvidenceSuperseded;
import io.poamledger.events.evidence.EvidenceVerified;
import io.poamledger.events.evidence.HoldPlaced;
import io.poamledger.events.evidence.HoldReleased;
import io.poamledger.events.evidence.ReferenceRehashed;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.rows.NewRows;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every artifact and the items it is attached to; {@code place} grows in the order of the ledger. */
@Component
final class EvidenceProjection implements Question {

    private final JdbcClient views;
    /** When a draft becomes final. */
    static final long NOT_YET = Long.MAX_VALUE;

    private final NewRows<Attached> attached;

    private record Attached(EvidenceAttached event, Instant at) {}

    EvidenceProjection(JdbcClient views) {
        this.views = views;
        this.attached = new NewRows<>(
                "INSERT INTO evidence_attached (evidence, item, attached_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                one -> List.of(
                        one.event().evidenceId().toString(),
                        one.event().itemId().toString(),
                        one.at().toEpochMilli()));
    }

    @Override
    public QuestionName name() {
        return QuestionName.EVIDENCE;
    }

    @Override
    public List<String> tables() {
        return List.of("""
                CREATE TABLE evidence_artifacts (
                    place INTEGER PRIMARY KEY,
                    id TEXT NOT NULL UNIQUE,
                    system TEXT NOT NULL,
                    file_name TEXT NOT NULL,
                    media_type TEXT NOT NULL,
                    sha256 TEXT NOT NULL,
                    size INTEGER NOT NULL,
                    description TEXT NOT NULL,
                    collected_on TEXT NOT NULL,
                    final_at INTEGER NOT NULL,
                    preserved_at INTEGER NOT NULL,
                    name TEXT NOT NULL)""", """
                CREATE TABLE evidence_attached (
                    evidence TEXT NOT NULL,
                    item TEXT NOT NULL,
                    attached_at INTEGER NOT NULL,
                    PRIMARY KEY (evidence, item)) WITHOUT ROWID""");
    }

    @Override
    public List<String> indexes() {
        return List.of(
                "CREATE INDEX evidence_by_system ON evidence_artifacts (system, place)",
                "CREATE INDEX evidence_by_item ON evidence_attached (item, evidence)");
    }

    @EventHandler
    void on(EvidenceEvent event, @Timestamp Instant recorded, @MetaDataValue(Recorded.NAME) String name) {
        switch (event) {
            case EvidencePreserved e -> preserved(e, recorded, name);
            case EvidenceFinalised e ->
                views.sql("UPDATE evidence_artifacts SET final_at = min(final_at, ?) WHERE id = ?")
                        .params(recorded.toEpochMilli(), e.evidenceId().toString())
                        .update();
            case EvidenceReferenced _,
                    ReferenceRehashed _,
                    EvidenceSuperseded _,
                    EvidenceVerified _,
                    HoldPlaced _,
                    HoldReleased _,
                    EvidenceDisposed _ -> {}
        }
    }

    @EventHandler
    void on(EvidenceAttached event, @Timestamp Instant recorded) {
        attached.add(new Attached(event, recorded));
    }

    private void preserved(EvidencePreserved event, Instant recorded, String name) {
        views.sql("""
                        INSERT INTO evidence_artifacts (id, system, file_name, media_type, sha256, size, description,
                            collected_on, final_at, preserved_at, name)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        event.evidenceId().toString(),
                        event.systemId().value(),
                        event.fileName(),
                        event.mediaType(),
                        event.content().hex(),
                        event.size(),
                        event.description(),
                        Columns.stored(event.collectedOn()),
                        NOT_YET,
                        recorded.toEpochMilli(),
                        name)
                .update();
    }
}
