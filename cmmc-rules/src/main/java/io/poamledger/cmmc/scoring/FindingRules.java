package io.poamledger.cmmc.scoring;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be recorded about a requirement (rules S-3, S-4, S-7, S-8). */
public record FindingRules(Pack pack) {

    /** A kind of access that an organisation may not permit at all (rule S-7). */
    public enum Access {
        REMOTE,
        WIRELESS,
        MOBILE;

        private String key() {
            return switch (this) {
                case REMOTE -> "access.remote";
                case WIRELESS -> "access.wireless";
                case MOBILE -> "access.mobile";
            };
        }
    }

    /** Every reason why a finding may not be recorded; empty if it may. */
    public List<Reason> refusals(RequirementClaim claim) {
        var refusals = new ArrayList<Reason>();
        partialExists(claim).ifPresent(refusals::add);
        switch (claim.state()) {
            case MET -> finalEvidenceIsThere(claim).ifPresent(refusals::add);
            case NOT_APPLICABLE -> {
                planIsNeverNotApplicable(claim).ifPresent(refusals::add);
                reasonIsGiven(claim).ifPresent(refusals::add);
                policyForbidsTheAccess(claim).ifPresent(refusals::add);
            }
            case PARTIAL, NOT_MET -> {}
        }
        return refusals;
    }

    private Optional<Reason> partialExists(RequirementClaim claim) {
        if (claim.state() != FindingState.PARTIAL
                || pack.value(claim.requirement()).hasPartialState()) {
            return Optional.empty();
        }
        return refusal(
                "S-3", claim.requirement() + " has no partial state; it is met or not.", "PARTIAL", "MET or NOT_MET");
    }

    private Optional<Reason> finalEvidenceIsThere(RequirementClaim claim) {
        if (claim.finalEvidence() > 0) {
            return Optional.empty();
        }
        return refusal(
                "S-4",
                claim.requirement() + " is met only on evidence in its final form"
                        + (claim.draftEvidence() > 0 ? "; drafts do not count." : "."),
                "0 final, " + claim.draftEvidence() + " draft",
                "at least 1 final");
    }

    private Optional<Reason> planIsNeverNotApplicable(RequirementClaim claim) {
        return claim.requirement().equals(pack.securityPlan())
                ? refusal(
                        "S-4",
                        claim.requirement() + ", the system security plan, always applies.",
                        "NOT_APPLICABLE",
                        "MET or NOT_MET")
                : Optional.empty();
    }

    private Optional<Reason> reasonIsGiven(RequirementClaim claim) {
        return claim.reason().isBlank()
                ? refusal("S-4", "Say why " + claim.requirement() + " does not apply.", "no reason", "a reason")
                : Optional.empty();
    }

    private Optional<Reason> policyForbidsTheAccess(RequirementClaim claim) {
        var access = access(claim.requirement());
        return access.isPresent() && claim.finalEvidence() == 0
                ? refusal(
                        "S-7",
                        claim.requirement()
                                + " does not apply only where the access is not permitted; attach the policy.",
                        "no final evidence",
                        "the policy that prohibits " + access.get().name() + " access")
                : Optional.empty();
    }

    /** The kind of access a requirement is about, if it is one that need not be permitted (rule S-7). */
    public Optional<Access> access(RequirementId requirement) {
        for (var access : Access.values()) {
            if (pack.words(access.key()).contains(requirement.value())) {
                return Optional.of(access);
            }
        }
        return Optional.empty();
    }

    /**
     * What a finding counts as under an adjudication of the DoD CIO (rule S-8): met, while the plan holds it and the
     * environment is unchanged; otherwise what was found.
     */
    public FindingState adjudicated(FindingState found, Adjudication adjudication) {
        return adjudication.inSecurityPlan() && !adjudication.environmentChanged() ? adjudication.countsAs() : found;
    }

    private Optional<Reason> refusal(String rule, String sentence, String found, String required) {
        return Optional.of(new Reason(pack.citation(rule), sentence, found, required));
    }
}
