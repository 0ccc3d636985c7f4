package io.poamledger.query.facts;

import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.ItemReclassified;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is wrong, and how bad it is.
 *
 * @param otherColumns what an imported file said that has no field here
 * @param origins the item that this one continues or that recurs in it, or why it is none of those that looked alike: as it was opened, and
 *     as it was revised
 */
public record WeaknessFacts(
        ItemKind kind, Weakness text, Map<String, String> otherColumns, Optional<Risk> risk, List<Origin> origins) {

    /** The latest judgement of the risk. */
    public record Risk(
            Optional<RiskLevel> likelihood,
            Optional<RiskLevel> impact,
            RiskLevel rating,
            String rationale,
            Who recorded) {}

    static WeaknessFacts opened(WeaknessOpened e) {
        return new WeaknessFacts(
                e.kind(), e.weakness(), e.otherColumns(), Optional.empty(), more(List.of(), e.origin()));
    }

    WeaknessFacts after(WeaknessEvent event, Who who) {
        return switch (event) {
            case WeaknessOpened e -> opened(e);
            case WeaknessRevised e -> new WeaknessFacts(kind, e.to(), otherColumns, risk, more(origins, e.origin()));
            case ItemReclassified e -> new WeaknessFacts(e.to(), text, otherColumns, risk, origins);
            case RiskAssessed e ->
                new WeaknessFacts(
                        kind,
                        text,
                        otherColumns,
                        Optional.of(new Risk(e.likelihood(), e.impact(), e.rating(), e.rationale(), who)),
                        origins);
        };
    }

    private static List<Origin> more(List<Origin> origins, Origin origin) {
        return origin.equals(Origin.NEW)
                ? origins
                : Stream.concat(origins.stream(), Stream.of(origin)).toList();
    }
}
