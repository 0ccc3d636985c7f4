package io.poamledger.query.asof.versions;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.query.facts.Agreement;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.Promise;
import io.poamledger.query.facts.ScheduleFacts;
import io.poamledger.query.facts.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list shows of an item, from an instant on.
 *
 * @param from when it was recorded, in milliseconds
 * @param position how many events the ledger held with the one that made it so
 * @param closedBefore closed by an import, evidence not verified
 * @param owner empty text where nobody was assigned
 * @param due the item's completion
 * @param slipDays by how many days its completion was postponed since the baseline
 * @param contested whether somebody who has to keep one of its dates says that it cannot be kept
 * @param steps the dates of its open milestones by their numbers
 * @param plan what is planned for it beside its dates
 */
public record ItemVersion(
        PoamItemId id,
        Instant from,
        long position,
        String title,
        Optional<RequirementId> requirement,
        State state,
        boolean closedBefore,
        Optional<RiskLevel> risk,
        String owner,
        Optional<LocalDate> due,
        int slipDays,
        boolean contested,
        Map<Integer, LocalDate> steps,
        PlannedThen plan) {

    public ItemVersion {
        steps = Map.copyOf(steps);
    }

    /** What lists show of the item. */
    public static ItemVersion of(ItemFacts item, Instant from, long position) {
        var schedule = item.schedule();
        return new ItemVersion(
                item.id(),
                from,
                position,
                item.weakness().text().title(),
                item.weakness().text().requirement(),
                item.state(),
                item.life().closedBefore(),
                item.weakness().risk().map(risk -> risk.rating()),
                item.owner().orElse(""),
                item.dueOn(),
                schedule.promise().map(Promise::slipDays).orElse(0),
                contested(schedule),
                schedule.open().stream()
                        .collect(Collectors.toMap(
                                milestone -> milestone.id().number(),
                                milestone -> milestone.due().current())),
                PlannedThen.of(item));
    }

    private static boolean contested(ScheduleFacts schedule) {
        return Stream.concat(
                        schedule.completion().stream(), schedule.open().stream().map(MilestoneFacts::due))
                .anyMatch(due -> due.agreement().stance() == Agreement.Stance.CONTESTED);
    }

    public boolean high() {
        return risk.filter(level -> level.compareTo(RiskLevel.HIGH) >= 0).isPresent();
    }

    /** As it was true on a day: with that state, and without the milestones that were done by then. */
    public ItemVersion truly(State as, boolean before, Map<Integer, LocalDate> done, LocalDate day) {
        var open = new TreeMap<>(steps);
        open.keySet().removeIf(step -> !done.getOrDefault(step, LocalDate.MAX).isAfter(day));
        return new ItemVersion(
                id, from, position, title, requirement, as, before, risk, owner, due, slipDays, contested, open, plan);
    }
}
