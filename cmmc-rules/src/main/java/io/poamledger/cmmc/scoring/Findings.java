package io.poamledger.cmmc.scoring;

import io.poamledger.cmmc.catalogue.ObjectiveId;
import io.poamledger.cmmc.catalogue.Objectives;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.RequirementValue;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one assessment found, by requirement. May be incomplete while the assessment is under way. Immutable.
 *
 * @param byRequirement in the order of the requirements' numbers
 */
public record Findings(SortedMap<RequirementId, FindingState> byRequirement) {

    public Findings {
        byRequirement = Collections.unmodifiableSortedMap(new TreeMap<>(byRequirement));
    }

    /** Nothing found yet. */
    public static Findings none() {
        return new Findings(new TreeMap<>());
    }

    /** The same state for every requirement of a pack. */
    public static Findings all(FindingState state, Pack pack) {
        var findings = new TreeMap<RequirementId, FindingState>();
        pack.values().forEach(value -> findings.put(value.requirement(), state));
        return new Findings(findings);
    }

    /** These with one found anew. */
    public Findings with(RequirementId requirement, FindingState state) {
        var findings = new TreeMap<>(byRequirement);
        findings.put(requirement, state);
        return new Findings(findings);
    }

    /** These with whatever was found anew later. */
    public Findings with(Findings later) {
        var findings = new TreeMap<>(byRequirement);
        findings.putAll(later.byRequirement);
        return new Findings(findings);
    }

    public Optional<FindingState> of(RequirementId requirement) {
        return Optional.ofNullable(byRequirement.get(requirement));
    }

    public boolean isMet(RequirementId requirement) {
        return of(requirement).map(FindingState::isMet).orElse(false);
    }

    /** What was found not met, the partial states among it. */
    public List<RequirementId> notMet() {
        return byRequirement.entrySet().stream()
                .filter(finding -> !finding.getValue().isMet())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The requirements of a pack about which nothing was found yet. */
    public List<RequirementId> missing(Pack pack) {
        return pack.values().stream()
                .map(RequirementValue::requirement)
                .filter(requirement -> !byRequirement.containsKey(requirement))
                .toList();
    }

    /**
     * What follows for requirements from their objectives (rule S-3): one objective that is not met fails its requirement,
     * and a requirement is known once one of its objectives failed or all were looked at. If all are not applicable, so
     * is the requirement. An objective has no partial state; {@link FindingState#PARTIAL} is taken for not met.
     *
     * @throws IllegalArgumentException if an objective does not exist
     */
    public static Findings following(Map<ObjectiveId, FindingState> objectives) {
        var byRequirement = new HashMap<RequirementId, Map<ObjectiveId, FindingState>>();
        objectives.forEach((objective, state) -> {
            if (!Objectives.all().exists(objective)) {
                throw new IllegalArgumentException("There is no assessment objective " + objective);
            }
            byRequirement
                    .computeIfAbsent(objective.requirement(), _ -> new HashMap<>())
                    .put(objective, state);
        });
        var findings = new TreeMap<RequirementId, FindingState>();
        byRequirement.forEach((requirement, states) ->
                following(requirement, states).ifPresent(state -> findings.put(requirement, state)));
        return new Findings(findings);
    }

    private static Optional<FindingState> following(RequirementId requirement, Map<ObjectiveId, FindingState> states) {
        if (states.values().stream().anyMatch(state -> !state.isMet())) {
            return Optional.of(FindingState.NOT_MET);
        }
        if (states.size() < Objectives.all().of(requirement).size()) {
            return Optional.empty();
        }
        return Optional.of(states.containsValue(FindingState.MET) ? FindingState.MET : FindingState.NOT_APPLICABLE);
    }
}
