package io.poamledger.query.asof.lists;

import io.poamledger.query.facts.State;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.RegisteredSystem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In what items are otherwise at one moment than at another: looks only at those that changed, and brings none of their words here. */
@Component
public final class PastContrasts {

    private static final int ENDED = 1;
    private static final int DUE = 2;
    private static final int OWNER = 4;
    private static final int RISK = 8;
    private static final int WORDS = 16;
    private static final int STEPS = 32;

    private static final String CONTRASTS = """
            SELECT now.number, ifnull(before.state, '') AS before, now.state AS now,
                ifnull(before.slip_days, 0) AS slip_before, now.slip_days AS slip_now,
                ifnull(before.contested, 0) AS contested_before, now.contested AS contested_now,
                ifnull((before.closed_before <> now.closed_before) * 1 + (before.due <> now.due) * 2
                    + (before.owner <> now.owner) * 4 + (before.risk <> now.risk) * 8
                    + (before.title <> now.title OR before.requirement <> now.requirement) * 16
                    + (before.steps <> now.steps) * 32, 0) AS otherwise
            FROM (SELECT DISTINCT number FROM asof_items INDEXED BY asof_by_time
                WHERE system = :system AND from_at >= :since AND from_at < :end) AS changed
            CROSS JOIN asof_items AS now ON now.system = :system AND now.number = changed.number
                AND now.from_at < :end AND now.until_at >= :end
            LEFT JOIN asof_items AS before ON before.system = :system AND before.number = changed.number
                AND before.from_at < :since AND before.until_at >= :since
            ORDER BY now.number""";

    private final JdbcClient views;

    public PastContrasts(JdbcClient views) {
        this.views = views;
    }

    /** An item that changed, by its number in its system. */
    public record Contrasted(int number, Contrast contrast) {}

    /** The items that had another line in the register at some time after the one moment and until the other, by number. */
    public List<Contrasted> between(RegisteredSystem system, AsOf from, AsOf to) {
        return views.sql(CONTRASTS)
                .param("system", system.id().value())
                .param("since", from.end(system).toEpochMilli())
                .param("end", to.end(system).toEpochMilli())
                .query((row, _) -> new Contrasted(row.getInt("number"), contrast(row)))
                .list();
    }

    private static Contrast contrast(ResultSet row) throws SQLException {
        var otherwise = row.getInt("otherwise");
        return new Contrast(
                Columns.text(row, "before").map(State::valueOf),
                State.valueOf(Columns.given(row, "now")),
                row.getInt("slip_before"),
                row.getInt("slip_now"),
                row.getBoolean("contested_before"),
                row.getBoolean("contested_now"),
                (otherwise & ENDED) > 0,
                (otherwise & DUE) > 0,
                (otherwise & OWNER) > 0,
                (otherwise & RISK) > 0,
                (otherwise & WORDS) > 0,
                (otherwise & STEPS) > 0);
    }
}
