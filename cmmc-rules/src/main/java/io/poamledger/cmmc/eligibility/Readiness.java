package io.poamledger.cmmc.eligibility;

import io.poamledger.cmmc.clock.ConditionalWindow;
import io.poamledger.cmmc.clock.ScheduleRules;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.cmmc.scoring.Score;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.status.CmmcStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a Level 2 status may be declared (rules E-1 to E-6, S-5, S-6, D-10, D-11, M-1). Score and eligibility are two gates:
 * 107 of 110 with a gap that may not be on a plan is no status.
 */
public record Readiness(Pack pack) {

    /**
     * Judges a declaration by the three conditions at the assessment's own findings, and by the plan for its gaps. With
     * nothing open the status is final, otherwise conditional.
     */
    public ReadinessVerdict judge(Declaration declaration) {
        var findings = declaration.findings();
        var score = new Scoring(pack).score(findings);
        var gaps = gaps(findings);
        var status = status(declaration.type(), gaps.isEmpty());
        var blocking = ofAnyStatus(declaration, score, status);
        theThresholdIsReached(score).ifPresent(blocking::add);
        gaps.stream()
                .filter(gap -> !gap.eligible())
                .map(EligibilityVerdict::reason)
                .forEach(blocking::add);
        blocking.addAll(everyGapIsPlanned(declaration, gaps));
        return verdict(declaration, score, gaps, status, blocking);
    }

    /** Judges the declaration of a final status: whatever is not met stands in its way, on a plan or not (rule E-2). */
    public ReadinessVerdict judgeFinal(Declaration declaration) {
        var score = new Scoring(pack).score(declaration.findings());
        var gaps = gaps(declaration.findings());
        var status = status(declaration.type(), true);
        var blocking = ofAnyStatus(declaration, score, status);
        gaps.stream().map(this::stillNotMet).forEach(blocking::add);
        return verdict(declaration, score, gaps, status, blocking);
    }

    private List<Reason> ofAnyStatus(Declaration declaration, Score score, CmmcStatus status) {
        var blocking = new ArrayList<Reason>();
        if (score instanceof Score.NoScore none) {
            blocking.addAll(none.reasons());
        }
        theStatusMayFollow(declaration.current(), status).ifPresent(blocking::add);
        new ScheduleRules(pack)
                .inTheFuture("The status date", declaration.statusDate(), declaration.today())
                .ifPresent(blocking::add);
        return blocking;
    }

    private Reason stillNotMet(EligibilityVerdict gap) {
        return new Reason(
                pack.citation("E-2"),
                gap.requirement() + " is not met; a final status needs " + pack.maximumScore() + " of "
                        + pack.maximumScore() + ".",
                gap.state().name(),
                FindingState.MET.name());
    }

    private ReadinessVerdict verdict(
            Declaration declaration,
            Score score,
            List<EligibilityVerdict> gaps,
            CmmcStatus status,
            List<Reason> blocking) {
        return new ReadinessVerdict(
                blocking.isEmpty() ? status : CmmcStatus.NONE,
                score,
                blocking,
                gaps,
                new Scoring(pack)
                        .score(withoutBlocking(declaration.findings(), gaps))
                        .number(),
                pack.reference());
    }

    /** The requirements that are not met and have no open item; none may be left before a declaration (rule S-6). */
    public List<RequirementId> uncovered(Findings findings, List<PlannedItem> items) {
        return findings.notMet().stream()
                .filter(requirement ->
                        items.stream().noneMatch(item -> item.requirement().equals(requirement)))
                .toList();
    }

    private List<EligibilityVerdict> gaps(Findings findings) {
        var eligibility = new PoamEligibility(pack);
        return findings.notMet().stream()
                .map(requirement ->
                        eligibility.of(requirement, findings.of(requirement).orElseThrow()))
                .toList();
    }

    private static Findings withoutBlocking(Findings findings, List<EligibilityVerdict> gaps) {
        var unblocked = findings;
        for (var gap : gaps) {
            unblocked = gap.eligible() ? unblocked : unblocked.with(gap.requirement(), FindingState.MET);
        }
        return unblocked;
    }

    private static CmmcStatus status(AssessmentType type, boolean nothingOpen) {
        return switch (type) {
            case SELF -> nothingOpen ? CmmcStatus.FINAL_LEVEL_2_SELF : CmmcStatus.CONDITIONAL_LEVEL_2_SELF;
            case C3PAO -> nothingOpen ? CmmcStatus.FINAL_LEVEL_2_C3PAO : CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO;
            case DIBCAC -> throw new IllegalArgumentException("DIBCAC assesses Level 3, not Level 2");
        };
    }

    private Optional<Reason> theStatusMayFollow(CmmcStatus current, CmmcStatus next) {
        return current.mayBecome(next)
                ? Optional.empty()
                : Optional.of(new Reason(
                        pack.citation("E-6"),
                        current.title() + " is closed out or ends; it is not declared anew.",
                        current.title(),
                        CmmcStatus.NONE.title()));
    }

    private Optional<Reason> theThresholdIsReached(Score score) {
        var threshold = pack.threshold();
        if (score.number().isEmpty() || threshold.reachedBy(score.number().getAsInt())) {
            return Optional.empty();
        }
        return Optional.of(new Reason(
                pack.setting("threshold").citation(),
                "The score is " + score.number().getAsInt() + "; " + threshold.lowest() + " of " + threshold.maximum()
                        + " is the least.",
                String.valueOf(score.number().getAsInt()),
                "at least " + threshold.lowest()));
    }

    private List<Reason> everyGapIsPlanned(Declaration declaration, List<EligibilityVerdict> gaps) {
        var reasons = new ArrayList<Reason>();
        for (var requirement : uncovered(declaration.findings(), declaration.items())) {
            reasons.add(new Reason(
                    pack.citation("S-6"), requirement + " is not met and has no open item.", "no item", "an item"));
        }
        var window = ConditionalWindow.of(declaration.statusDate(), pack);
        for (var item : declaration.items()) {
            if (gaps.stream().anyMatch(gap -> gap.requirement().equals(item.requirement()))) {
                theItemEndsInTheWindow(item, window).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private Optional<Reason> theItemEndsInTheWindow(PlannedItem item, ConditionalWindow window) {
        return item.scheduled()
                .map(day -> new ScheduleRules(pack).afterTheWindow(item.number(), day, window))
                .orElseGet(() -> Optional.of(new Reason(
                        pack.citation("M-1"),
                        item.number() + " has no scheduled completion.",
                        "no date",
                        "by " + window.lastDay())));
    }
}
