package io.poamledger.query.facts.kept;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.questions.Recording;
import io.poamledger.query.views.rows.HeldRows;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps the facts of every item as they are now, once for all questions. */
@Component
public final class FactsProjection implements Question {

    private static final String UPSERT = """
            INSERT INTO item VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET version = excluded.version, facts = excluded.facts""";

    private final HeldRows<PoamItemId, Latest> items;

    public FactsProjection(Items stored) {
        this.items = new HeldRows<>(
                id -> stored.find(id).map(facts -> new Latest(Optional.empty(), facts)),
                UPSERT,
                (id, latest) -> List.of(id.toString(), latest.now().version(), Items.json(latest.now())));
    }

    /**
     * An item's facts and what they were before its last event.
     *
     * @param before empty where that event opened the item, and where the row comes from the file
     */
    record Latest(Optional<ItemFacts> before, ItemFacts now) {}

    @Override
    public QuestionName name() {
        return QuestionName.ITEM;
    }

    @Override
    public boolean comesFirst() {
        return true;
    }

    @Override
    public List<String> tables() {
        return List.of("""
                CREATE TABLE item (
                    id TEXT PRIMARY KEY,
                    version INTEGER NOT NULL,
                    facts BLOB NOT NULL
                ) STRICT""");
    }

    @EventHandler
    void on(PoamItemEvent event, @SequenceNumber long sequence, EventMessage<?> message) {
        var id = event.itemId();
        var before =
                sequence == 0 ? Optional.<ItemFacts>empty() : items.find(id).map(Latest::now);
        if (before.map(ItemFacts::version).orElse(-1L) + 1 != sequence) {
            throw new IllegalStateException(
                    "Event " + sequence + " of item " + id + " does not follow the facts as they are");
        }
        items.put(id, new Latest(before, ItemFacts.evolve(before, event, Recording.of(message), sequence)));
    }

    /** The facts as the handlers before left them. */
    Optional<ItemFacts> now(PoamItemId id) {
        return items.find(id).map(Latest::now);
    }

    /** What that event of the item made of it, if it is the last one and was folded a moment ago. */
    Optional<Latest> justFolded(PoamItemId id, long sequence) {
        return items.held(id)
                .filter(latest -> latest.now().version() == sequence)
                .filter(latest -> sequence == 0 || latest.before().isPresent());
    }
}
