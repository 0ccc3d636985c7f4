package io.poamledger.query.asof;

import io.poamledger.query.asof.lists.PastContrasts;
import io.poamledger.query.asof.lists.PastPortfolio;
import io.poamledger.query.asof.lists.PastRisks;
import io.poamledger.query.asof.versions.PastVersions;
import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.systems.SystemsForTests;
import io.poamledger.query.views.questions.Question;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The past over the rows of a test. */
public final class PastForTests {

    private PastForTests() {}

    public static Question projection(JdbcClient rows, ItemChanges changes) {
        return new PastProjection(rows, SystemsForTests.systems(rows), changes);
    }

    public static PastPortfolio portfolio(JdbcClient rows) {
        return new PastPortfolio(rows);
    }

    public static PastVersions versions(JdbcClient rows) {
        return new PastVersions(rows);
    }

    public static PastContrasts contrasts(JdbcClient rows) {
        return new PastContrasts(rows);
    }

    public static PastRisks risks(JdbcClient rows) {
        return new PastRisks(rows);
    }
}
