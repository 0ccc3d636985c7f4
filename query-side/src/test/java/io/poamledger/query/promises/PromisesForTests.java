package io.poamledger.query.promises;

import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.systems.SystemsForTests;
import io.poamledger.query.views.questions.Question;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The promises over the rows of a test. */
public final class PromisesForTests {

    private PromisesForTests() {}

    public static Question projection(JdbcClient rows, ItemChanges changes) {
        return new PromisesProjection(rows, SystemsForTests.systems(rows), changes, 7);
    }

    public static Promises promises(JdbcClient rows, Clock clock) {
        return new Promises(rows, clock);
    }
}
