package io.poamledger.query.overdue;

import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.views.questions.Question;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens this package to the tests of other questions. */
public final class OverdueForTests {

    private OverdueForTests() {}

    public static Question projection(ItemChanges changes) {
        return new OverdueProjection(changes);
    }

    public static Overdue overdue(JdbcClient rows, Clock clock) {
        return new Overdue(rows, clock);
    }
}
