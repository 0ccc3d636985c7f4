package io.poamledger.cmmc.eligibility;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The POA&amp;M of a conditional status: the requirements not met in the initial assessment, as they were granted (rules E-7,
 * E-8, E-3). It is a named part of a wider register and never changes.
 *
 * @param gaps the requirements and the state in which each was found
 */
public record FrozenList(SortedMap<RequirementId, FindingState> gaps) {

    /** What somebody wants to do with an item once the list is frozen. */
    public enum Change {
        ADD_TO_PLAN,
        REMOVE_FROM_PLAN,
        VOID,
        RECLASSIFY,
        ACCEPT_AS_RISK
    }

    public FrozenList {
        gaps = Collections.unmodifiableSortedMap(new TreeMap<>(gaps));
    }

    /** The list that a verdict freezes. */
    public static FrozenList of(ReadinessVerdict verdict) {
        var gaps = new TreeMap<RequirementId, FindingState>();
        verdict.gaps().forEach(gap -> gaps.put(gap.requirement(), gap.state()));
        return new FrozenList(gaps);
    }

    /** Why a change is refused; empty if it does not touch the list. */
    public Optional<Reason> refusal(Change change, RequirementId requirement, Pack pack) {
        var listed = gaps.containsKey(requirement);
        var touches = change == Change.ADD_TO_PLAN || listed;
        return touches
                ? Optional.of(new Reason(
                        pack.citation("E-7"),
                        "The plan of the conditional status is frozen; " + requirement
                                + (listed ? " stays on it." : " goes to the operational plan or a new assessment."),
                        change.name(),
                        "no change"))
                : Optional.empty();
    }

    /**
     * Where a later finding shows that the status was granted on a wrong basis: a listed requirement is in a state that
     * could not have been listed, such as 3.13.11 without any encryption. To be told, never to be rewritten.
     */
    public List<Reason> alerts(Findings later, Pack pack) {
        var eligibility = new PoamEligibility(pack);
        return gaps.keySet().stream()
                .filter(requirement -> !later.isMet(requirement))
                .flatMap(requirement -> later.of(requirement).stream()
                        .map(state -> eligibility.of(requirement, state))
                        .filter(verdict -> !verdict.eligible())
                        .map(EligibilityVerdict::reason))
                .toList();
    }
}
