package io.poamledger.query.asof.lists;

import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.PastTables;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.TwoMoments;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which open items were counted at one of two moments and not at the other: those that were at both are gone past in an index. */
@Component
public final class PastStock {

    private static final String COUNTED = """
            SELECT number, from_at FROM asof_items INDEXED BY asof_by_end
            WHERE system = :system AND until_at >= :%1$s_end AND from_at < :%1$s_end AND state NOT IN ('CLOSED', 'VOID') AND %2$s""";

    private static final String ONLY_THEN = """
            SELECT * FROM asof_items WHERE (system, number, from_at) IN (
                SELECT :system, number, from_at FROM (%s) WHERE number NOT IN (SELECT number FROM (%s))) ORDER BY number""";

    private final JdbcClient views;
    private final PastPortfolio portfolio;

    PastStock(JdbcClient views, PastPortfolio portfolio) {
        this.views = views;
        this.portfolio = portfolio;
    }

    /** What is counted. */
    public enum Of {
        OPEN("1", PastGlance::open),
        HIGH_RISK("risk IN ('HIGH', 'VERY_HIGH')", PastGlance::highOrWorse),
        OVERDUE("due > '' AND due < :%s_day", PastGlance::overdueItems);

        private final String condition;
        private final ToLongFunction<PastGlance> counted;

        Of(String condition, ToLongFunction<PastGlance> counted) {
            this.condition = condition;
            this.counted = counted;
        }
    }

    /**
     * How two moments differ.
     *
     * @param before how many were counted at the first, and {@code after} at the second
     * @param entered those that are counted at the second only, as they were then, by number; {@code left} at the first only, likewise
     */
    public record Difference(long before, long after, List<ItemVersion> entered, List<ItemVersion> left) {

        public Difference {
            entered = List.copyOf(entered);
            left = List.copyOf(left);
        }
    }

    public Difference between(RegisteredSystem system, TwoMoments moments, Of what) {
        return new Difference(
                count(system, moments.from(), what),
                count(system, moments.to(), what),
                only("to", "from", system, moments, what),
                only("from", "to", system, moments, what));
    }

    private long count(RegisteredSystem system, AsOf moment, Of what) {
        var glances = portfolio.glances(new AskedSystems(List.of(system)), moment, By.RECORDED);
        return what.counted.applyAsLong(glances.getFirst());
    }

    private List<ItemVersion> only(String at, String not, RegisteredSystem system, TwoMoments moments, Of what) {
        return views.sql(ONLY_THEN.formatted(counted(at, what), counted(not, what)))
                .param("system", system.id().value())
                .param("from_end", moments.from().end(system).toEpochMilli())
                .param("from_day", moments.from().day(system).toString())
                .param("to_end", moments.to().end(system).toEpochMilli())
                .param("to_day", moments.to().day(system).toString())
                .query((row, _) -> PastTables.version(system.id(), row))
                .list();
    }

    private static String counted(String at, Of what) {
        return COUNTED.formatted(at, what.condition.formatted(at));
    }
}
