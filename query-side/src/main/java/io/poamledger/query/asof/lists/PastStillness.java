package io.poamledger.query.asof.lists;

import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.PastTables;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which open items had not changed for long at a moment. */
@Component
public final class PastStillness {

    private static final String STILL = """
            FROM asof_items INDEXED BY asof_by_end
            WHERE system = :system AND until_at >= :end AND from_at < :since AND from_at < :end AND state NOT IN ('CLOSED', 'VOID')""";

    private static final String ALL = "SELECT count(*) " + STILL;

    private static final String FIRST = """
            SELECT * FROM asof_items WHERE (system, number, from_at) IN (
                SELECT system, number, from_at %s ORDER BY from_at, number LIMIT :most)
            ORDER BY from_at, number""".formatted(STILL);

    private final JdbcClient views;

    PastStillness(JdbcClient views) {
        this.views = views;
    }

    /**
     * Items that lay still.
     *
     * @param all how many there are
     * @param first those that did for the longest time, longest first
     */
    public record Still(long all, List<ItemVersion> first) {

        public Still {
            first = List.copyOf(first);
        }
    }

    /** The items that were open at the moment and had changed last before the other instant; at most so many are told. */
    public Still since(Instant before, RegisteredSystem system, AsOf moment, int most) {
        return new Still(
                asked(ALL, before, system, moment).query(Long.class).single(),
                asked(FIRST, before, system, moment)
                        .param("most", most)
                        .query((row, _) -> PastTables.version(system.id(), row))
                        .list());
    }

    private JdbcClient.StatementSpec asked(String sql, Instant before, RegisteredSystem system, AsOf moment) {
        return views.sql(sql)
                .param("system", system.id().value())
                .param("end", moment.end(system).toEpochMilli())
                .param("since", before.toEpochMilli());
    }
}
