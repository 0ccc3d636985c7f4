package io.poamledger.query.facts;

import io.poamledger.query.facts.kept.FactsProjection;
import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.facts.kept.Items;
import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.views.questions.Question;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens this package to the tests of questions about items. */
public final class FactsForTests {

    private final EventStorageEngine ledger;
    private @Nullable FactsProjection projection;

    /** Without a ledger: every event is applied at its time. */
    public FactsForTests() {
        this(new InMemoryEventStorageEngine());
    }

    public FactsForTests(EventStorageEngine ledger) {
        this.ledger = ledger;
    }

    /** Keeps the facts; comes before whatever asks for {@link #changes}. */
    public Question projection(JdbcClient rows) {
        projection = new FactsProjection(new Items(rows));
        return projection;
    }

    public ItemChanges changes() {
        return new ItemChanges(Objects.requireNonNull(projection), past());
    }

    /** The items as the ledger has them. */
    public PastItems past() {
        return new PastItems(ledger);
    }

    public static Items items(JdbcClient rows) {
        return new Items(rows);
    }
}
