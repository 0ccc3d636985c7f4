package io.poamledger.query.assessment;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.Requirement;
import io.poamledger.cmmc.eligibility.EligibilityVerdict;
import io.poamledger.cmmc.eligibility.PoamEligibility;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.query.cmmc.AssessedItem;
import io.poamledger.query.cmmc.AssessmentFacts;
import io.poamledger.query.cmmc.RequirementFinding;
import io.poamledger.query.cmmc.SystemAt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A requirement in an assessment.
 *
 * @param finding empty while it was not looked at
 * @param verdict what it takes from the score and whether it may stand on a plan; empty where it is met or open
 * @param historical what the finding rests on that has become historical (rule T-8)
 * @param items the open assessment items for it
 */
record AssessedRequirement(
        Requirement requirement,
        Optional<RequirementFinding> finding,
        Optional<EligibilityVerdict> verdict,
        Optional<Reason> historical,
        List<String> items) {

    /** All of them, in the order of the standard. */
    static List<AssessedRequirement> all(AssessmentFacts assessment, SystemAt system) {
        var eligibility = new PoamEligibility(
                system.packs().inForceOn(assessment.judgedOn(system.from().day())));
        var states = assessment.asFindings();
        Map<Object, List<String>> items = system.items().stream()
                .filter(AssessedItem::isOpen)
                .collect(Collectors.groupingBy(
                        item -> item.requirement().orElseThrow(),
                        Collectors.mapping(item -> item.label(system.from().system()), Collectors.toList())));
        return Catalogue.inForce().requirements().stream()
                .map(requirement -> new AssessedRequirement(
                        requirement,
                        Optional.ofNullable(assessment.findings().get(requirement.id())),
                        states.of(requirement.id())
                                .filter(state -> !state.isMet())
                                .map(state -> eligibility.of(requirement.id(), state)),
                        Optional.ofNullable(assessment.findings().get(requirement.id()))
                                .flatMap(finding -> finding.historicalModule(
                                        requirement.id(), system.from().day(), system.pack())),
                        items.getOrDefault(requirement.id(), List.of())))
                .toList();
    }

    /** What it takes from the score; nothing where it is met or open, and for the security plan. */
    int taken() {
        return verdict.map(one -> one.points().orElse(0)).orElse(0);
    }
}
