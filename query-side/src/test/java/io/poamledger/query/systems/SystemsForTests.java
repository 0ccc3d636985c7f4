package io.poamledger.query.systems;

import io.poamledger.query.views.Question;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens this package to the tests of other questions. */
public final class SystemsForTests {

    private SystemsForTests() {}

    public static Question projection(JdbcClient rows) {
        return projection(rows, systems(rows));
    }

    public static Question projection(JdbcClient rows, Systems systems) {
        return new SystemsProjection(rows, systems);
    }

    public static Systems systems(JdbcClient rows) {
        return new Systems(rows);
    }
}
