package io.poamledger.query.history;

import io.poamledger.events.item.ItemReclassified;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessEvent;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.WeaknessFacts;
import java.util.Map;
import java.util.Optional;

/** Says what became of a weakness: how it was opened, revised and rated. */
final class WeaknessWording {

    private WeaknessWording() {}

    static EventInWords of(Optional<ItemFacts> before, WeaknessEvent event) {
        return switch (event) {
            case WeaknessOpened e -> opened(e);
            case WeaknessRevised e -> revised(e);
            case ItemReclassified e ->
                EventInWords.of("The item is of another kind: " + Values.of(e.to()) + ".")
                        .change("Kind", Values.of(e.from()), Values.of(e.to()))
                        .because(e.reason());
            case RiskAssessed e ->
                assessed(before.flatMap(item -> item.weakness().risk()), e);
        };
    }

    private static EventInWords opened(WeaknessOpened e) {
        var requirement = e.weakness()
                .requirement()
                .map(id -> " against requirement " + id)
                .orElse(", not mapped to a requirement");
        var words = weakness(
                EventInWords.of("The item was opened" + requirement + ": "
                        + e.weakness().title()),
                Optional.empty(),
                e.weakness());
        for (var column : e.otherColumns().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            words = words.change(column.getKey(), "", column.getValue());
        }
        return PromiseWording.origin(
                words.claimed(e.weakness().discoveredOn()).change("Kind", "", Values.of(e.kind())), e.origin());
    }

    private static EventInWords revised(WeaknessRevised e) {
        return PromiseWording.origin(
                weakness(EventInWords.of("The description of the weakness was revised."), Optional.of(e.from()), e.to())
                        .because(e.reason()),
                e.origin());
    }

    private static EventInWords weakness(EventInWords words, Optional<Weakness> from, Weakness to) {
        return words.change("Title", from.map(Weakness::title).orElse(""), to.title())
                .change("Description", from.map(Weakness::description).orElse(""), to.description())
                .change(
                        "Requirement",
                        from.map(w -> Values.of(w.requirement())).orElse(""),
                        Values.of(to.requirement()))
                .change("References", from.map(w -> Values.of(w.references())).orElse(""), Values.of(to.references()))
                .change("Source", from.map(Weakness::source).orElse(""), to.source())
                .change(
                        "Discovered on",
                        from.map(w -> Values.of(w.discoveredOn())).orElse(""),
                        Values.of(to.discoveredOn()));
    }

    private static EventInWords assessed(Optional<WeaknessFacts.Risk> before, RiskAssessed e) {
        return EventInWords.of("The risk was assessed as " + Values.of(e.rating()) + ".")
                .change("Risk", before.map(b -> Values.of(b.rating())).orElse(""), Values.of(e.rating()))
                .change(
                        "Likelihood",
                        before.map(b -> Values.levels(b.likelihood())).orElse(""),
                        Values.levels(e.likelihood()))
                .change("Impact", before.map(b -> Values.levels(b.impact())).orElse(""), Values.levels(e.impact()))
                .because(e.rationale());
    }
}
