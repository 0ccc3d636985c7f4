package io.poamledger.query.history;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.views.HeldRows;
import io.poamledger.query.views.NewRows;
import io.poamledger.query.views.Question;
import io.poamledger.query.views.Recording;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes every event of every item down in words. */
@Component
final class HistoryProjection implements Question {

    static final String QUESTION = "history";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectWriter ENTRIES = JSON.writerFor(HistoryEntry.class);

    private final JdbcClient rows;
    private final HeldRows<PoamItemId, Known> known;
    private final NewRows<Told> told;

    private record Told(PoamItemEvent event, HistoryEntry entry) {}

    HistoryProjection(JdbcClient rows) {
        this.rows = rows;
        this.known = new HeldRows<>(
                this::find,
                "INSERT INTO history_known VALUES (?, ?) ON CONFLICT DO UPDATE SET known = excluded.known",
                (item, now) -> List.of(item.toString(), JSON.writeValueAsBytes(now)));
        this.told = new NewRows<>(
                "INSERT INTO history VALUES (?, ?, ?, ?)",
                row -> List.of(
                        row.event().itemId().toString(),
                        row.entry().sequence(),
                        ENTRIES.writeValueAsBytes(row.entry()),
                        JSON.writeValueAsBytes(row.event())));
    }

    @Override
    public String name() {
        return QUESTION;
    }

    @Override
    public List<String> tables() {
        return List.of("""
                CREATE TABLE history (
                    item TEXT NOT NULL,
                    sequence INTEGER NOT NULL,
                    entry BLOB NOT NULL,
                    payload BLOB NOT NULL,
                    PRIMARY KEY (item, sequence)
                ) STRICT, WITHOUT ROWID""", """
                CREATE TABLE history_known (
                    item TEXT PRIMARY KEY,
                    known BLOB NOT NULL
                ) STRICT""");
    }

    @EventHandler
    void on(PoamItemEvent event, @SequenceNumber long sequence, EventMessage<?> message) {
        var before = sequence == 0 ? Known.NOTHING : known.find(event.itemId()).orElse(Known.NOTHING);
        var name = event.getClass().getSimpleName();
        var entry = HistoryEntry.of(name, sequence, Recording.of(message), Wording.of(before, event));
        told.add(new Told(event, entry));
        var after = before.after(event);
        if (sequence == 0 || !after.equals(before)) {
            known.put(event.itemId(), after);
        }
    }

    private Optional<Known> find(PoamItemId item) {
        return rows.sql("SELECT known FROM history_known WHERE item = ?")
                .param(item.toString())
                .query((row, _) -> JSON.readValue(row.getBytes(1), Known.class))
                .optional();
    }
}
