package io.poamledger.query.asof.lists;

import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.RegisteredSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many items were open at a moment of the past, by risk: every version of then is looked at. */
@Component
public final class PastRisks {

    private static final PastFilter OPEN = PastFilter.of(new Parameters(Map.of()));

    private final JdbcClient views;

    public PastRisks(JdbcClient views) {
        this.views = views;
    }

    /** How many had that risk; {@code risk} is its ordinal, -1 for not assessed, {@code overdue} how many of them were past their date. */
    public record Open(int risk, long items, long overdue) {}

    /** One for each risk that there was. */
    public List<Open> open(RegisteredSystem system, AsOf moment) {
        var select = new PastSelect(system, moment, By.RECORDED, OPEN, Optional.empty());
        var open = select.open();
        var values = new ArrayList<Object>(List.of(select.day().toString()));
        values.addAll(select.values());
        return views.sql("SELECT risk, count(*) AS items, sum(due > '' AND due < ?) AS late FROM (" + open
                        + ") GROUP BY risk")
                .params(values)
                .query((row, _) -> new Open(
                        Columns.text(row, "risk")
                                .map(risk -> RiskLevel.valueOf(risk).ordinal())
                                .orElse(-1),
                        row.getLong("items"),
                        row.getLong("late")))
                .list();
    }
}
