package io.poamledger.query.asof.versions;

import io.poamledger.query.facts.Agreement;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.PlanFacts;
import io.poamledger.query.facts.Promise;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was planned for an item, beside its dates.
 *
 * @param baseline the completion that was agreed
 * @param milestones how many there are, without the cancelled ones
 * @param waitsFor the numbers of the items of its system that have to be done first
 * @param imposed how many of its open dates nobody who has to keep them has said a word to
 * @param estimated what it takes, and {@code committed} what there is
 */
public record PlannedThen(
        Optional<LocalDate> baseline,
        int milestonesDone,
        int milestones,
        Set<Integer> waitsFor,
        int imposed,
        Means estimated,
        Means committed) {

    static PlannedThen of(ItemFacts item) {
        var schedule = item.schedule();
        return new PlannedThen(
                schedule.promise().map(Promise::baseline),
                Math.toIntExact(schedule.done()),
                Math.toIntExact(schedule.total()),
                item.treatment().dependencies().isEmpty()
                        ? Set.of()
                        : item.treatment().dependencies().stream()
                                .filter(one -> one.dependsOn()
                                        .system()
                                        .equals(item.id().system()))
                                .map(one -> one.dependsOn().number())
                                .collect(Collectors.toCollection(TreeSet::new)),
                imposed(item),
                Means.of(item.plan().resources()),
                Means.of(item.plan().committed().map(PlanFacts.Commitment::resources)));
    }

    private static int imposed(ItemFacts item) {
        var schedule = item.schedule();
        return item.state().active()
                ? Math.toIntExact(Stream.concat(
                                schedule.completion().stream(),
                                schedule.open().stream().map(MilestoneFacts::due))
                        .filter(due -> due.agreement().stance() == Agreement.Stance.IMPOSED)
                        .count())
                : 0;
    }
}
