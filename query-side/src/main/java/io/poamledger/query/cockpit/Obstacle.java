package io.poamledger.query.cockpit;

import io.poamledger.cmmc.closeout.Closeout;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.cmmc.AssessmentFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Why the closeout could not be finalised as a final status.
 *
 * @param items those that it is about, as people see them
 */
record Obstacle(Reason reason, List<String> items) {

    Obstacle {
        items = List.copyOf(items);
    }

    /**
     * Every one, requirement by requirement: items that are not closed, then what the closeout has not found met.
     *
     * @param closeout the closeout assessment; empty while none has begun
     */
    static List<Obstacle> all(List<PlanItem> plan, Optional<AssessmentFacts> closeout, Pack pack) {
        Map<RequirementId, List<PlanItem>> byRequirement =
                plan.stream().collect(Collectors.groupingBy(PlanItem::requirement, TreeMap::new, Collectors.toList()));
        var obstacles = new ArrayList<Obstacle>();
        if (closeout.isEmpty()) {
            obstacles.add(new Obstacle(
                    new Reason(
                            pack.citation("C-1"),
                            "No closeout assessment has begun; it looks at every requirement of the plan.",
                            "none",
                            "one that is completed"),
                    List.of()));
        }
        byRequirement.forEach((requirement, items) -> {
            items.stream()
                    .filter(item -> !item.done())
                    .forEach(item -> obstacles.add(new Obstacle(notClosed(item, pack), List.of(item.label()))));
            closeout.map(AssessmentFacts::asFindings)
                    .flatMap(found -> new Closeout(pack).inTheWay(requirement, found.of(requirement)))
                    .ifPresent(reason -> obstacles.add(new Obstacle(
                            reason, items.stream().map(PlanItem::label).toList())));
        });
        return obstacles;
    }

    private static Reason notClosed(PlanItem item, Pack pack) {
        return new Closeout(pack).notClosed(item.label(), item.standing());
    }

    /** What is said after the item that the sentence begins with; empty where it begins with none. */
    public Optional<String> ofItsItem() {
        return items.stream()
                .filter(item -> reason.sentence().startsWith(item + " "))
                .findFirst()
                .map(item -> reason.sentence().substring(item.length()));
    }
}
