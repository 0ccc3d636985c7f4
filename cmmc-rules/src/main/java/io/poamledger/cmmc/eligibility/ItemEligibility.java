package io.poamledger.cmmc.eligibility;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.system.CmmcLevel;
import java.util.Optional;

/**
 * What one item is to a status, with the reason to show beside it.
 *
 * @param verdict on its requirement; empty where that is not asked
 * @param reason with its citation
 */
public record ItemEligibility(ItemStanding standing, Optional<EligibilityVerdict> verdict, Reason reason) {

    /**
     * Judges an item. Nothing is hidden: what is not eligible is tracked, as blocking.
     *
     * @param level of the system
     * @param requirement empty while the item is unmapped
     * @param state what was last found about the requirement; where that is met or nothing, an open assessment item says
     *     that it is not met
     */
    public static ItemEligibility of(
            CmmcLevel level,
            ItemKind kind,
            Optional<RequirementId> requirement,
            Optional<FindingState> state,
            Pack pack) {
        if (level == CmmcLevel.LEVEL_1) {
            return new ItemEligibility(ItemStanding.REFUSED, Optional.empty(), new Level1(pack).noPlan());
        }
        if (kind != ItemKind.ASSESSMENT || requirement.isEmpty()) {
            var reason = new Reason(
                    pack.citation("E-8"),
                    "It is tracked beside the POA&M of the assessment.",
                    requirement.isEmpty() ? "no requirement" : kind.name(),
                    "an assessment item with a requirement");
            return new ItemEligibility(ItemStanding.BESIDE_THE_PLAN, Optional.empty(), reason);
        }
        var found = state.filter(known -> !known.isMet());
        var verdict = new PoamEligibility(pack).of(requirement.get(), found.orElse(FindingState.NOT_MET));
        var undecided = found.isEmpty()
                && new PoamEligibility(pack)
                                .of(requirement.get(), FindingState.PARTIAL)
                                .eligible()
                        != verdict.eligible();
        var standing = verdict.eligible() ? ItemStanding.ELIGIBLE : ItemStanding.STATUS_BLOCKING;
        return new ItemEligibility(
                undecided ? ItemStanding.UNDECIDED : standing, Optional.of(verdict), verdict.reason());
    }
}
