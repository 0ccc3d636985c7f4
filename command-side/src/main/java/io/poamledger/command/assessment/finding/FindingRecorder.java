package io.poamledger.command.assessment.finding;

import io.poamledger.cmmc.catalogue.ObjectiveId;
import io.poamledger.cmmc.catalogue.Objectives;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.scoring.FindingRules;
import io.poamledger.cmmc.scoring.RequirementClaim;
import io.poamledger.command.Rule;
import io.poamledger.command.assessment.state.AssessmentState;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.evidence.state.KnownEvidence;
import io.poamledger.command.evidence.state.Support;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.assessment.RequirementFindingRecorded;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.RequirementId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts claims to the rules of findings (S-3, S-4, S-7) and to the evidence behind them; each artifact is read once. */
public final class FindingRecorder {

    private final KnownSystem system;
    private final Pack pack;
    private final EvidenceRegister register;
    private final Map<EvidenceId, KnownEvidence> supporting = new HashMap<>();

    public FindingRecorder(KnownSystem system, Pack pack, EvidenceRegister register) {
        this.system = system;
        this.pack = pack;
        this.register = register;
    }

    /** What is to be recorded, given what was found so far. */
    public RequirementFindingRecorded recorded(Claim claim, AssessmentState assessment) {
        var follows = claim.objective().isPresent()
                ? assessment.following(objective(claim), claim.finding())
                : Optional.of(claim.finding());
        var support = support(claim.requirement(), claim.finding(), claim.reason(), claim.evidence());
        return new RequirementFindingRecorded(
                assessment.id(),
                claim.requirement(),
                claim.objective(),
                claim.finding(),
                follows,
                claim.reason(),
                support.kept(),
                claim.restsOnFips1402(),
                support.referenced());
    }

    private ObjectiveId objective(Claim claim) {
        var letter = claim.objective().orElseThrow();
        var objective = new ObjectiveId(claim.requirement(), letter.charAt(0));
        if (letter.length() != 1 || !exists(objective)) {
            throw Rule.OBJECTIVE_UNKNOWN.refuses("There is no assessment objective " + claim.subject());
        }
        if (claim.finding() == FindingState.PARTIAL) {
            throw Rule.FINDING_NOT_ALLOWED.refuses(
                    "Objective " + claim.subject() + " is met or not; a partial state has the requirement only");
        }
        return objective;
    }

    private static boolean exists(ObjectiveId objective) {
        return Objectives.all().exists(objective);
    }

    /**
     * The final artifacts behind a finding, as they are now.
     *
     * @throws io.poamledger.command.Rejected the rules do not allow the finding, or an artifact is no final one of this system
     */
    public Support support(RequirementId requirement, FindingState finding, String reason, List<EvidenceId> evidence) {
        if (pack.values().stream().noneMatch(value -> value.requirement().equals(requirement))) {
            throw Rule.REQUIREMENT_UNKNOWN.refuses("There is no requirement " + requirement + " in " + pack);
        }
        var artifacts =
                evidence.stream().map(id -> register.of(system.id(), id)).toList();
        var drafts =
                (int) artifacts.stream().filter(artifact -> !artifact.isFinal()).count();
        var refusals = new FindingRules(pack)
                .refusals(new RequirementClaim(requirement, finding, reason, artifacts.size() - drafts, drafts));
        if (!refusals.isEmpty()) {
            throw Rule.FINDING_NOT_ALLOWED.refuses(refusals);
        }
        return Support.of(artifacts.stream()
                .map(artifact -> supporting.computeIfAbsent(
                        artifact.id(), id -> register.supporting(system.id(), id, system.today())))
                .toList());
    }
}
