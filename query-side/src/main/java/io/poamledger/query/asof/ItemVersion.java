package io.poamledger.query.asof;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a list shows of an item, from an instant on.
 *
 * @param from when it was recorded, in milliseconds
 * @param closedBefore closed by an import, evidence not verified
 * @param owner empty text where nobody was assigned
 * @param due the item's completion
 * @param steps the dates of its open milestones by their numbers
 */
record ItemVersion(
        PoamItemId id,
        Instant from,
        String title,
        Optional<RequirementId> requirement,
        State state,
        boolean closedBefore,
        Optional<RiskLevel> risk,
        String owner,
        Optional<LocalDate> due,
        Map<Integer, LocalDate> steps) {

    ItemVersion {
        steps = Map.copyOf(steps);
    }

    /** What lists show of the item. */
    static ItemVersion of(ItemFacts item, Instant from) {
        return new ItemVersion(
                item.id(),
                from,
                item.weakness().text().title(),
                item.weakness().text().requirement(),
                item.state(),
                item.life().closedBefore(),
                item.weakness().risk().map(risk -> risk.rating()),
                item.owner().orElse(""),
                item.dueOn(),
                item.schedule().open().stream()
                        .collect(Collectors.toMap(
                                milestone -> milestone.id().number(),
                                milestone -> milestone.due().current())));
    }

    boolean high() {
        return risk.filter(level -> level.compareTo(RiskLevel.HIGH) >= 0).isPresent();
    }

    /** As it was true on a day: with that state, and without the milestones that were done by then. */
    ItemVersion truly(State as, boolean before, Map<Integer, LocalDate> done, LocalDate day) {
        var open = new TreeMap<>(steps);
        open.keySet().removeIf(step -> !done.getOrDefault(step, LocalDate.MAX).isAfter(day));
        return new ItemVersion(id, from, title, requirement, as, before, risk, owner, due, open);
    }
}
