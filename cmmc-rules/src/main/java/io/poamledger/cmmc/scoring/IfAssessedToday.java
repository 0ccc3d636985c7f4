package io.poamledger.cmmc.scoring;

import io.poamledger.cmmc.scoring.TrackedItem.Standing;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the findings would be if the system were assessed today: what closing and opening items has changed since. It is
 * never the assessed score and grants no status.
 *
 * @param findings the last findings with the differences applied
 */
public record IfAssessedToday(Findings findings, List<Difference> differences) {

    public IfAssessedToday {
        differences = List.copyOf(differences);
    }

    /**
     * A requirement that would be found otherwise.
     *
     * @param because the numbers of the items that decide it
     */
    public record Difference(
            RequirementId requirement, FindingState assessed, FindingState today, List<String> because) {

        public Difference {
            because = List.copyOf(because);
        }
    }

    /**
     * Applies the items to the findings. A requirement not met counts as met when it has assessment items and all of them
     * were closed with verified final evidence; a met one with an open assessment item counts as not met. Operational
     * items and exceptions change nothing (rules T-1, T-5), nor do void items, nor what was closed before the assessment was
     * completed and is in its findings already.
     */
    public static IfAssessedToday of(Findings assessed, LocalDate assessedOn, Collection<TrackedItem> items) {
        return of(assessed, _ -> assessedOn, items);
    }

    /** As above, where not all was assessed on the same day: a closeout looks again at some of it. */
    public static IfAssessedToday of(
            Findings assessed, Function<RequirementId, LocalDate> assessedOn, Collection<TrackedItem> items) {
        var today = assessed;
        var differences = new ArrayList<Difference>();
        var deciders = items.stream()
                .filter(item -> item.kind() == ItemKind.ASSESSMENT
                        && item.standing() != Standing.VOID
                        && !item.endedBefore(assessedOn.apply(item.requirement())))
                .collect(Collectors.groupingBy(TrackedItem::requirement));
        for (var finding : assessed.byRequirement().entrySet()) {
            var requirement = finding.getKey();
            var deciding = deciders.getOrDefault(requirement, List.of());
            var state = today(finding.getValue(), deciding);
            if (state != finding.getValue()) {
                today = today.with(requirement, state);
                differences.add(new Difference(requirement, finding.getValue(), state, because(state, deciding)));
            }
        }
        return new IfAssessedToday(today, differences);
    }

    private static FindingState today(FindingState assessed, List<TrackedItem> deciding) {
        if (assessed.isMet()) {
            return deciding.stream().anyMatch(item -> item.standing() == Standing.OPEN)
                    ? FindingState.NOT_MET
                    : assessed;
        }
        var allClosed = deciding.stream().allMatch(item -> item.standing() == Standing.CLOSED_VERIFIED);
        return !deciding.isEmpty() && allClosed ? FindingState.MET : assessed;
    }

    private static List<String> because(FindingState today, List<TrackedItem> deciding) {
        return deciding.stream()
                .filter(item -> today == FindingState.MET || item.standing() == Standing.OPEN)
                .map(TrackedItem::number)
                .toList();
    }
}
