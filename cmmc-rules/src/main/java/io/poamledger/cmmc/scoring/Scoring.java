package io.poamledger.cmmc.scoring;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Works scores out from findings (rules S-1 to S-5, S-10). There is no way to set one.
 *
 * @param pack what the requirements are worth
 */
public record Scoring(Pack pack) {

    /**
     * The score of a complete set of findings. {@link FindingState#PARTIAL} counts as partial only where the pack has a partial
     * state; elsewhere the full value is deducted, because one objective that is not met fails the requirement.
     *
     * @return no score if the security plan is not met or a requirement has no finding
     */
    public Score score(Findings findings) {
        var reasons = new ArrayList<Reason>();
        noPlan(findings).ifPresent(reasons::add);
        incomplete(findings).ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            return new Score.NoScore(reasons, pack.reference());
        }
        var deductions = deductions(findings);
        var deducted = deductions.stream().mapToInt(Deduction::points).sum();
        return new Score.Scored(pack.maximumScore() - deducted, deductions, pack.reference());
    }

    /** What the findings so far take away, in the order of the requirements; the security plan takes no points. */
    public List<Deduction> deductions(Findings findings) {
        return findings.notMet().stream()
                .filter(requirement -> pack.value(requirement).points().isPresent())
                .map(requirement ->
                        deduction(requirement, findings.of(requirement).orElseThrow()))
                .toList();
    }

    /**
     * What a requirement takes away in a state; empty for the security plan, 0 if it is met.
     *
     * @throws IllegalArgumentException if the pack has no such requirement
     */
    public OptionalInt points(RequirementId requirement, FindingState state) {
        var value = pack.value(requirement);
        if (value.points().isEmpty()) {
            return OptionalInt.empty();
        }
        if (state.isMet()) {
            return OptionalInt.of(0);
        }
        return state == FindingState.PARTIAL && value.hasPartialState() ? value.partialPoints() : value.points();
    }

    private Deduction deduction(RequirementId requirement, FindingState state) {
        var value = pack.value(requirement);
        var partial = state == FindingState.PARTIAL && value.hasPartialState();
        var why = partial ? "not met: " + pack.setting("partial." + requirement).value() : "not met";
        var citation = partial ? pack.setting("partial." + requirement).citation() : value.citation();
        return new Deduction(requirement, state, points(requirement, state).orElseThrow(), why, citation);
    }

    private Optional<Reason> noPlan(Findings findings) {
        var plan = pack.securityPlan();
        if (findings.of(plan).filter(state -> state != FindingState.MET).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reason(
                pack.citation("S-5"),
                "There is no up-to-date system security plan (" + plan + "), so there is no score.",
                findings.of(plan).orElseThrow().name(),
                FindingState.MET.name()));
    }

    private Optional<Reason> incomplete(Findings findings) {
        var missing = findings.missing(pack);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reason(
                pack.citation("S-1"),
                "Nothing was found yet about " + missing.size() + " requirements, the first is " + missing.getFirst()
                        + ".",
                String.valueOf(pack.values().size() - missing.size()),
                String.valueOf(pack.values().size())));
    }

    /**
     * Compares a claimed score with the one that follows from the findings (rule S-10).
     *
     * @return why they differ; empty if they are the same
     */
    public Optional<Reason> mismatch(int claimed, Findings findings) {
        var worked = score(findings).number();
        if (worked.isPresent() && worked.getAsInt() == claimed) {
            return Optional.empty();
        }
        var found = worked.isPresent() ? String.valueOf(worked.getAsInt()) : "no score";
        return Optional.of(new Reason(
                pack.citation("S-10"),
                "The claimed score is " + claimed + ", the findings give " + found + ".",
                String.valueOf(claimed),
                found));
    }

    /**
     * The day on which a score of 110 is expected (rule S-11): the latest current scheduled completion of the open items.
     *
     * @param score empty at the maximum: nothing is expected any more
     * @param openItems the current scheduled completion of each open item; one without a date makes the day unknown
     */
    public ExpectedDay expectedFullScore(Score score, Collection<Optional<LocalDate>> openItems) {
        if (score.number().equals(OptionalInt.of(pack.maximumScore()))) {
            return ExpectedDay.REACHED;
        }
        var days = openItems.stream().flatMap(Optional::stream).toList();
        if (days.size() < openItems.size()) {
            return ExpectedDay.UNKNOWN;
        }
        return new ExpectedDay(days.stream().max(LocalDate::compareTo), false);
    }
}
