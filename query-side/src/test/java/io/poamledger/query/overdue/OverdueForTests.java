package io.poamledger.query.overdue;

import io.poamledger.query.views.Question;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens this package to the tests of other questions. */
public final class OverdueForTests {

    private OverdueForTests() {}

    public static Question projection(JdbcClient rows) {
        return new OverdueProjection(rows);
    }

    public static Overdue overdue(JdbcClient rows, Clock clock) {
        return new Overdue(rows, clock);
    }
}
