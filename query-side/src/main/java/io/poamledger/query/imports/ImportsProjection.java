package io.poamledger.query.imports;

import io.poamledger.events.Recorded;
import io.poamledger.events.intake.ImportCompleted;
import io.poamledger.events.intake.ImportEvent;
import io.poamledger.events.intake.ImportStarted;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every import and how many of its items are in the register. */
@Component
final class ImportsProjection implements Question {

    private final JdbcClient views;

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
                    opened INTEGER NOT NULL,
                    completed INTEGER NOT NULL,
                    started_at INTEGER NOT NULL,
                    name TEXT NOT NULL)""", "CREATE INDEX imports_by_file ON imports_files (system, sha256)");
    }

    @EventHandler
    void on(ImportEvent event, @Timestamp Instant recorded, @MetaDataValue(Recorded.NAME) String name) {
        switch (event) {
            case ImportStarted e ->
                views.sql("""
                                INSERT INTO imports_files (id, system, file_name, sha256, format, items, skipped, opened,
                                    completed, started_at, name)
                                VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)""")
                        .params(
                                e.importId().toString(),
                                e.systemId().value(),
                                e.fileName(),
                                e.file().hex(),
                                e.format(),
                                e.items(),
                                e.skipped(),
                                recorded.toEpochMilli(),
                                name)
                        .update();
            case ImportCompleted e ->
                views.sql("UPDATE imports_files SET completed = 1 WHERE id = ?")
                        .param(e.importId().toString())
                        .update();
        }
    }

    @EventHandler
    void on(WeaknessOpened event, @MetaDataValue(Recorded.SOURCE) String source) {
        Recorded.fileOf(source)
                .ifPresent(file -> views.sql(
                                "UPDATE imports_files SET opened = opened + 1 WHERE system = ? AND sha256 = ?")
                        .params(event.itemId().system().value(), file.hex())
                        .update());
    }
}
