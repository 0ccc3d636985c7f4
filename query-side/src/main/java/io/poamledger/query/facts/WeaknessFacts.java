package io.poamledger.query.facts;

import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong, and how bad it is.
 *
 * @param otherColumns what an imported file said that has no field here
 */
public record WeaknessFacts(ItemKind kind, Weakness text, Map<String, String> otherColumns, Optional<Risk> risk) {

    /** The latest judgement of the risk. */
    public record Risk(
            Optional<RiskLevel> likelihood,
            Optional<RiskLevel> impact,
            RiskLevel rating,
            String rationale,
            Who recorded) {}

    static WeaknessFacts opened(WeaknessOpened e) {
        return new WeaknessFacts(e.kind(), e.weakness(), e.otherColumns(), Optional.empty());
    }

    WeaknessFacts after(WeaknessEvent event, Who who) {
        return switch (event) {
            case WeaknessOpened e -> opened(e);
            case WeaknessRevised e -> new WeaknessFacts(kind, e.to(), otherColumns, risk);
            case RiskAssessed e ->
                new WeaknessFacts(
                        kind,
                        text,
                        otherColumns,
                        Optional.of(new Risk(e.likelihood(), e.impact(), e.rating(), e.rationale(), who)));
        };
    }
}
