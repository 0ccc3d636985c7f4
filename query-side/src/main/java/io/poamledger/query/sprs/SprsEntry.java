package io.poamledger.query.sprs;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.Requirement;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.Deduction;
import io.poamledger.cmmc.scoring.Score;
import io.poamledger.events.Bounds;
import io.poamledger.events.InWords;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.exchange.writing.ScoreSheet;
import io.poamledger.exchange.writing.ScoreSheet.Fact;
import io.poamledger.query.cmmc.AssessedItem;
import io.poamledger.query.cmmc.AssessmentFacts;
import io.poamledger.query.cmmc.CloseoutFacts;
import io.poamledger.query.cmmc.SystemAt;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The score sheet of a system: of its newest completed assessment, with what a closeout has found since. What items have changed since
 * then is not in it, for only an assessment gives a score.
 *
 * @param moment from where it is looked at, in words
 */
record SprsEntry(SystemAt system, String moment) {

    ScoreSheet sheet() {
        var deductions = system.assessed().stream()
                .flatMap(score -> score instanceof Score.Scored scored ? scored.deductions().stream() : Stream.empty())
                .collect(Collectors.toMap(Deduction::requirement, Function.identity()));
        var items = system.items().stream()
                .filter(AssessedItem::isOpen)
                .collect(Collectors.groupingBy(item -> item.requirement().orElseThrow()));
        return new ScoreSheet(
                facts(),
                Catalogue.inForce().requirements().stream()
                        .map(requirement -> line(
                                requirement,
                                Optional.ofNullable(deductions.get(requirement.id())),
                                items.getOrDefault(requirement.id(), List.of())))
                        .toList());
    }

    private List<Fact> facts() {
        var profile = system.from().system().profile();
        var assessment = system.assessment();
        var started = assessment.flatMap(AssessmentFacts::started);
        return List.of(
                new Fact("System", profile.name()),
                new Fact("CAGE codes", String.join("; ", profile.cageCodes())),
                new Fact("CMMC UID", profile.cmmcUid().orElse("")),
                new Fact("CMMC level", InWords.of(profile.level())),
                new Fact("Assessment standard", "NIST SP 800-171 Rev 2"),
                new Fact(
                        "Assessment", assessment.map(one -> one.id().toString()).orElse("none was completed")),
                new Fact(
                        "Assessed by",
                        started.map(begun -> InWords.of(begun.assessedBy()) + ", " + begun.assessor())
                                .orElse("")),
                new Fact("Assessment scope", started.map(begun -> begun.scope()).orElse("")),
                new Fact(
                        "Assessment date",
                        day(assessment.flatMap(AssessmentFacts::completed).map(AssessmentCompleted::completedOn))),
                new Fact("Closeout date", day(system.closeout().map(CloseoutFacts::effectiveOn))),
                new Fact(
                        "Score",
                        system.assessed().map(SprsEntry::score).orElse("no score: no assessment was completed")),
                new Fact("Plan of action completion date", day(planned())),
                new Fact(
                        "System security plan",
                        Stream.concat(profile.sspReference().stream(), profile.sspVersion().stream())
                                .collect(Collectors.joining(", "))),
                new Fact("As of", moment));
    }

    private Optional<LocalDate> planned() {
        return system.assessed().isEmpty() ? Optional.empty() : system.fullScoreExpectedOn();
    }

    private static String score(Score score) {
        return switch (score) {
            case Score.Scored scored -> String.valueOf(scored.value());
            case Score.NoScore none ->
                "no score: " + none.reasons().stream().map(Reason::sentence).collect(Collectors.joining(" "));
        };
    }

    private ScoreSheet.Line line(Requirement requirement, Optional<Deduction> deduction, List<AssessedItem> items) {
        var state = system.findings().of(requirement.id());
        return new ScoreSheet.Line(
                requirement.id().value(),
                requirement.practice(),
                requirement.title(),
                state.map(InWords::of).orElse(system.assessment().isEmpty() ? "" : "not assessed"),
                requirement.points().isPresent()
                        ? String.valueOf(requirement.points().getAsInt())
                        : "no score without it",
                deduction.map(one -> String.valueOf(one.points())).orElse(state.isPresent() ? "0" : ""),
                deduction.map(Deduction::why).orElse(""),
                items.stream().map(item -> item.label(system.from().system())).collect(Collectors.joining("; ")),
                day(items.stream().flatMap(item -> item.due().stream()).max(Comparator.naturalOrder())));
    }

    private static Object day(Optional<LocalDate> day) {
        return day.<Object>map(given -> Bounds.hold(given) ? given : Bounds.words(given))
                .orElse("");
    }
}
