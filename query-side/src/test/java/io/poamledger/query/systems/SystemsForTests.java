package io.poamledger.query.systems;

import io.poamledger.query.views.questions.Question;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens this package to the tests of other questions. */
public final class SystemsForTests {

    private static final Map<JdbcClient, SystemDirectory> SYSTEMS = Collections.synchronizedMap(new WeakHashMap<>());

    private SystemsForTests() {}

    public static Question projection(JdbcClient rows) {
        return new SystemsProjection(rows, systems(rows));
    }

    public static Moments moments(EventStorageEngine ledger) {
        return new Moments(ledger);
    }

    /** The one for these rows. */
    public static SystemDirectory systems(JdbcClient rows) {
        return SYSTEMS.computeIfAbsent(
                rows, views -> new SystemDirectory(views, moments(new InMemoryEventStorageEngine())));
    }
}
