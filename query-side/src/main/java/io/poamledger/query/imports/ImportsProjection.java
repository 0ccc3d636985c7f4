package io.poamledger.query.imports;

import io.poamledger.events.Recorded;
import io.poamledger.events.Sha256;
import io.poamledger.events.intake.ImportCompleted;
import io.poamledger.events.intake.ImportEvent;
import io.poamledger.events.intake.ImportStarted;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.WeaknessOpened;
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

/** Keeps every import, and which items it opened and changed. */
@Component
final class ImportsProjection implements Question {

    private static final long NOT_YET = Long.MAX_VALUE;

    private final JdbcClient views;
    private final NewRows<Touched> items = new NewRows<>(
            "INSERT INTO imports_items (system, sha256, number, opened, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            touched -> List.of(
                    touched.item().system().value(),
                    touched.file().hex(),
                    touched.item().number(),
                    touched.opened(),
                    touched.at().toEpochMilli()));

    private record Touched(PoamItemId item, Sha256 file, boolean opened, Instant at) {}

    ImportsProjection(JdbcClient views) {
        this.views = views;
    }

    @Override
    public QuestionName name() {
        return QuestionName.IMPORTS;
    }

    @Override
    public List<String> tables() {
        return List.of("""
                CREATE TABLE imports_files (
                    place INTEGER PRIMARY KEY,
                    id TEXT NOT NULL UNIQUE,
                    system TEXT NOT NULL,
                    file_name TEXT NOT NULL,
                    sha256 TEXT NOT NULL,
                    format TEXT NOT NULL,
                    items INTEGER NOT NULL,
                    skipped INTEGER NOT NULL,
                    completed_at INTEGER NOT NULL,
                    started_at INTEGER NOT NULL,
                    name TEXT NOT NULL)""", """
                CREATE TABLE imports_items (
                    system TEXT NOT NULL,
                    sha256 TEXT NOT NULL,
                    number INTEGER NOT NULL,
                    opened INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    PRIMARY KEY (system, sha256, at, number, opened)) WITHOUT ROWID""");
    }

    @EventHandler
    void on(ImportEvent event, @Timestamp Instant recorded, @MetaDataValue(Recorded.NAME) String name) {
        switch (event) {
            case ImportStarted e ->
                views.sql("""
                                INSERT INTO imports_files (id, system, file_name, sha256, format, items, skipped,
                                    completed_at, started_at, name)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(
                                e.importId().toString(),
                                e.systemId().value(),
                                e.fileName(),
                                e.file().hex(),
                                e.format(),
                                e.items(),
                                e.skipped(),
                                NOT_YET,
                                recorded.toEpochMilli(),
                                name)
                        .update();
            case ImportCompleted e ->
                views.sql("UPDATE imports_files SET completed_at = ? WHERE id = ?")
                        .params(recorded.toEpochMilli(), e.importId().toString())
                        .update();
        }
    }

    @EventHandler
    void on(PoamItemEvent event, @Timestamp Instant recorded, @MetaDataValue(Recorded.SOURCE) String source) {
        Recorded.fileOf(source)
                .ifPresent(file ->
                        items.add(new Touched(event.itemId(), file, event instanceof WeaknessOpened, recorded)));
    }
}
