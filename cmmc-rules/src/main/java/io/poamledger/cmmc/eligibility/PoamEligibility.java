package io.poamledger.cmmc.eligibility;

import io.poamledger.cmmc.pack.Citation;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import java.util.Optional;

/** Which gaps may stand on a Level 2 POA&amp;M, 32 CFR 170.21(a)(2) (rules E-1, E-3, E-4). */
public record PoamEligibility(Pack pack) {

    /**
     * The verdict on a requirement in a state. A requirement that is met needs no place on a plan, and is not eligible for
     * one. What is not eligible may still be tracked, as blocking a status.
     */
    public EligibilityVerdict of(RequirementId requirement, FindingState state) {
        if (state.isMet()) {
            return verdict(requirement, state, false, metNeedsNoPlan(requirement, state));
        }
        var byName = excludedByName(requirement, state);
        if (byName.isPresent()) {
            return verdict(requirement, state, false, byName.get());
        }
        return byValue(requirement, state);
    }

    private EligibilityVerdict byValue(RequirementId requirement, FindingState state) {
        var points = new Scoring(pack).points(requirement, state).orElse(pack.maximumScore());
        var most = pack.setting("poam.points");
        if (points <= Integer.parseInt(most.value())) {
            var sentence = requirement + " is worth " + points + " and may be on the POA&M.";
            var reason = new Reason(most.citation(), sentence, String.valueOf(points), "at most " + most.value());
            return verdict(requirement, state, true, reason);
        }
        var exception = pack.setting("poam.partial");
        if (exception.value().equals(requirement.value())) {
            var words = pack.setting("partial." + requirement).value();
            var eligible = state == FindingState.PARTIAL;
            var sentence = eligible
                    ? requirement + " may be on the POA&M: " + words + "."
                    : requirement + " may be on the POA&M only in this state: " + words + ".";
            return verdict(
                    requirement, state, eligible, reason(exception.citation(), sentence, state, FindingState.PARTIAL));
        }
        var sentence =
                requirement + " takes " + points + " points; no more than " + most.value() + " may be on the POA&M.";
        var reason = new Reason(most.citation(), sentence, String.valueOf(points), "at most " + most.value());
        return verdict(requirement, state, false, reason);
    }

    private Optional<Reason> excludedByName(RequirementId requirement, FindingState state) {
        return pack.excluded(requirement)
                .map(excluded -> new Reason(
                        excluded.citation(),
                        excluded.value() + " may never be on a Level 2 POA&M.",
                        state.name(),
                        "MET before any conditional status"));
    }

    private Reason metNeedsNoPlan(RequirementId requirement, FindingState state) {
        return reason(
                pack.citation("S-6"), requirement + " is met and needs no POA&M item.", state, FindingState.NOT_MET);
    }

    private static Reason reason(Citation citation, String sentence, FindingState found, FindingState required) {
        return new Reason(citation, sentence, found.name(), required.name());
    }

    private EligibilityVerdict verdict(RequirementId requirement, FindingState state, boolean eligible, Reason reason) {
        var points = new Scoring(pack).points(requirement, state);
        return new EligibilityVerdict(requirement, state, eligible, points, reason, pack.reference());
    }
}
