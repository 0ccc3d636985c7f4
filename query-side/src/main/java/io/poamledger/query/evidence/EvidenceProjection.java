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
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every artifact, what was said of it and the items it is attached to; {@code place} grows in the order of the ledger. */
@Component
final class EvidenceProjection implements Question {

    /** When a draft becomes final, and what counts now ends. */
    static final long NOT_YET = Long.MAX_VALUE;

    private final JdbcClient views;

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
                    PRIMARY KEY (evidence, item)) WITHOUT ROWID""", """
                CREATE TABLE evidence_custody (
                    evidence TEXT NOT NULL,
                    number INTEGER NOT NULL,
                    from_at INTEGER NOT NULL,
                    until_at INTEGER NOT NULL,
                    said_by TEXT NOT NULL,
                    words TEXT NOT NULL,
                    custody TEXT NOT NULL,
                    elsewhere INTEGER NOT NULL,
                    changed INTEGER NOT NULL,
                    superseded INTEGER NOT NULL,
                    held INTEGER NOT NULL,
                    disposed INTEGER NOT NULL,
                    PRIMARY KEY (evidence, number)) WITHOUT ROWID""");
    }

    @Override
    public List<String> indexes() {
        return List.of(
                "CREATE INDEX evidence_by_system ON evidence_artifacts (system, place)",
                "CREATE INDEX evidence_by_item ON evidence_attached (item, evidence)");
    }

    @EventHandler
    void on(
            EvidenceEvent event,
            @Timestamp Instant recorded,
            @MetaDataValue(Recorded.NAME) String name,
            @SequenceNumber long sequence) {
        switch (event) {
            case EvidencePreserved e -> preserved(e, recorded, name);
            case EvidenceReferenced e ->
                // Nobody here has seen its bytes, or knows how many there are.
                preserved(
                        new EvidencePreserved(
                                e.evidenceId(),
                                e.systemId(),
                                e.fileName(),
                                "",
                                e.content(),
                                0,
                                e.description(),
                                e.collectedOn()),
                        recorded,
                        name);
            case EvidenceFinalised e ->
                views.sql("UPDATE evidence_artifacts SET final_at = min(final_at, ?) WHERE id = ?")
                        .params(recorded.toEpochMilli(), e.evidenceId().toString())
                        .update();
            case ReferenceRehashed _,
                    EvidenceSuperseded _,
                    EvidenceVerified _,
                    HoldPlaced _,
                    HoldReleased _,
                    EvidenceDisposed _ -> {}
        }
        said(event, recorded, name, sequence);
    }

    /** What is so from then on, until the next is said. */
    private void said(EvidenceEvent event, Instant recorded, String name, long sequence) {
        var id = event.evidenceId().toString();
        var before = views.sql("SELECT custody FROM evidence_custody WHERE evidence = ? ORDER BY number DESC LIMIT 1")
                .param(id)
                .query((row, _) -> Columns.JSON.readValue(row.getString(1), Custody.class))
                .optional();
        views.sql("UPDATE evidence_custody SET until_at = ? WHERE evidence = ? AND until_at = ?")
                .params(recorded.toEpochMilli(), id, NOT_YET)
                .update();
        var custody = before.orElse(Custody.HERE).after(event, recorded, name);
        views.sql("INSERT INTO evidence_custody VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        sequence,
                        recorded.toEpochMilli(),
                        NOT_YET,
                        name,
                        EvidenceWording.of(event),
                        Columns.JSON.writeValueAsString(custody),
                        custody.elsewhere().isPresent(),
                        custody.isChanged(),
                        custody.superseded().isPresent(),
                        !custody.holds().isEmpty(),
                        custody.disposed().isPresent())
                .update();
    }

    @EventHandler
    void on(EvidenceAttached event, @Timestamp Instant recorded) {
        attached.add(new Attached(event, recorded));
    }

    private void preserved(EvidencePreserved event, Instant recorded, String name) {
        views.sql("""
                        INSERT INTO evidence_artifacts (id, system, file_name, media_type, sha256, size, description,
                            collected_on, final_at, preserved_at, name)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""")
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
