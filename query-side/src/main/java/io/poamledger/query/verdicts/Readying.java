package io.poamledger.query.verdicts;

import io.poamledger.cmmc.clock.ConditionalWindow;
import io.poamledger.cmmc.clock.ScheduleRules;
import io.poamledger.cmmc.eligibility.Declaration;
import io.poamledger.cmmc.eligibility.Level1;
import io.poamledger.cmmc.eligibility.Readiness;
import io.poamledger.cmmc.eligibility.ReadinessVerdict;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.cmmc.whatif.CheapestPath;
import io.poamledger.cmmc.whatif.Gap;
import io.poamledger.cmmc.whatif.Measure;
import io.poamledger.cmmc.whatif.WhatIf;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.query.cmmc.AssessedItem;
import io.poamledger.query.cmmc.AssessmentFacts;
import io.poamledger.query.cmmc.SystemAt;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A status of Level 2 that would be declared on the day that is looked at.
 *
 * @param assessment the newest completed one, or else the one under way
 */
record Readying(SystemAt system, Optional<AssessmentFacts> assessment) {

    /** With what a closeout found since. */
    private Findings findings() {
        return system.assessment().isPresent()
                ? system.findings()
                : assessment.map(AssessmentFacts::asFindings).orElse(Findings.none());
    }

    private List<AssessedItem> open() {
        return system.items().stream().filter(AssessedItem::isOpen).toList();
    }

    private List<AssessedItem> openFor(RequirementId requirement) {
        return open().stream()
                .filter(item -> item.requirement().equals(Optional.of(requirement)))
                .toList();
    }

    List<String> itemsFor(RequirementId requirement) {
        return openFor(requirement).stream()
                .map(item -> item.label(system.from().system()))
                .toList();
    }

    /** How many requirements would not be met today that no open item is about. */
    int unplanned() {
        return (int) system.today().findings().notMet().stream()
                .filter(requirement -> openFor(requirement).isEmpty())
                .count();
    }

    private AssessmentType assessedBy() {
        return assessment
                .flatMap(AssessmentFacts::started)
                .map(begun -> begun.assessedBy())
                .orElse(AssessmentType.SELF);
    }

    private Declaration declaration() {
        return new Declaration(
                assessedBy(),
                system.reading().status(),
                findings(),
                open().stream()
                        .map(item -> item.planned(system.from().system()))
                        .toList(),
                system.from().day(),
                system.from().day());
    }

    /** With every reason. */
    ReadinessVerdict verdict() {
        return ofAnotherLevel()
                .map(this::refused)
                .orElseGet(() -> declared(new Readiness(system.pack()).judge(declaration())));
    }

    /** Where a status was granted on the assessment, there is nothing else to say: whatever else would stand against one. */
    private ReadinessVerdict declared(ReadinessVerdict judged) {
        return usedAlready().map(reason -> blocked(judged, reason)).orElse(judged);
    }

    /** What of Level 2 is asked of a system that is not assessed at it. */
    private Optional<Reason> ofAnotherLevel() {
        var level = system.from().system().profile().level();
        if (level == CmmcLevel.LEVEL_1) {
            return Optional.of(new Level1(system.pack()).noPlan());
        }
        return level == CmmcLevel.LEVEL_3 || assessedBy() == AssessmentType.DIBCAC
                ? Optional.of(new Reason(
                        system.pack().citation("E-10"),
                        "Level 3 is assessed by DIBCAC; what is recorded here are assessments of Level 2.",
                        "Level 3",
                        "Level 2"))
                : Optional.empty();
    }

    /** Another status is achieved by another assessment. */
    private Optional<Reason> usedAlready() {
        return assessment
                .map(AssessmentFacts::id)
                .filter(system.status()::restsOn)
                .map(id -> new Reason(
                        system.pack().citation("D-5"),
                        "A status was granted on assessment " + id.number()
                                + " already; another status needs another assessment.",
                        "assessment " + id.number(),
                        "another assessment"));
    }

    private static ReadinessVerdict blocked(ReadinessVerdict judged, Reason reason) {
        return new ReadinessVerdict(
                CmmcStatus.NONE, judged.score(), List.of(reason), judged.gaps(), OptionalInt.empty(), judged.pack());
    }

    private ReadinessVerdict refused(Reason reason) {
        return new ReadinessVerdict(
                CmmcStatus.NONE,
                new Scoring(system.pack()).score(findings()),
                List.of(reason),
                List.of(),
                OptionalInt.empty(),
                system.pack().reference());
    }

    /** Dates of planned gaps that leave little time for a closeout. */
    List<Reason> warnings() {
        var pack = system.pack();
        var window = ConditionalWindow.of(system.from().day(), pack);
        var gaps = findings().notMet();
        return open().stream()
                .filter(item -> gaps.contains(item.requirement().orElseThrow()))
                .map(item -> item.planned(system.from().system()))
                .flatMap(item -> item.scheduled().stream()
                        .flatMap(day -> new ScheduleRules(pack).insideTheBuffer(item.number(), day, window).stream()))
                .toList();
    }

    /** As it is, and as it would be if these were met; empty at another level. */
    Optional<WhatIf> ifMet(Collection<RequirementId> requirements) {
        if (ofAnotherLevel().isPresent()) {
            return Optional.empty();
        }
        var judged = WhatIf.met(requirements, declaration(), system.pack());
        return Optional.of(new WhatIf(declared(judged.now()), declared(judged.then())));
    }

    /** Which gaps to close first, by every measure. */
    List<CheapestPath> paths() {
        var gaps = findings().notMet().stream()
                .map(requirement -> Gap.of(
                        requirement,
                        findings().of(requirement).orElseThrow(),
                        openFor(requirement).stream()
                                .map(item -> item.effort(system.from().system()))
                                .toList()))
                .toList();
        return Arrays.stream(Measure.values())
                .map(measure -> CheapestPath.by(measure, gaps, system.pack()))
                .toList();
    }
}
