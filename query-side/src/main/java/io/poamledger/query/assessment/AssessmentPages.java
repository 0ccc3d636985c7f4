package io.poamledger.query.assessment;

import io.poamledger.access.CurrentCaller;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.query.cmmc.AssessmentFacts;
import io.poamledger.query.cmmc.CmmcRecords;
import io.poamledger.query.cmmc.SystemAt;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.First;
import io.poamledger.query.layout.PlacedForm;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.verdicts.PageOfASystem;
import io.poamledger.query.verdicts.Verdicts;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The assessments of systems for people, with the place of their forms. */
@Controller
final class AssessmentPages {

    private static final int MOST = 1_000_000;

    private final Verdicts verdicts;
    private final CmmcRecords records;
    private final PageOfASystem pages;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;

    AssessmentPages(
            Verdicts verdicts,
            CmmcRecords records,
            PageOfASystem pages,
            SystemDirectory systems,
            Moments moments,
            CurrentCaller callers) {
        this.verdicts = verdicts;
        this.records = records;
        this.pages = pages;
        this.systems = systems;
        this.moments = moments;
        this.callers = callers;
    }

    /** Every system with its scores. */
    @GetMapping("/assessment")
    @AsOf.Asked
    @By.Asked
    String all(Parameters asked, Model model) {
        var scope = systems.readable(callers.get(), asked);
        model.addAttribute("crumbs", List.of(new Crumb("Assessment", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", scope.systems());
        model.addAttribute(
                "glances",
                moments.asked(asked)
                        .map(moment -> verdicts.glances(scope, moment, By.of(asked, moment)))
                        .orElseGet(() -> verdicts.glances(scope)));
        return "assessment/all";
    }

    /** The requirements and what was found about them; what blocks a status, and what would be. */
    @GetMapping("/systems/{id}/assessment")
    @AsOf.Asked
    @By.Asked
    @Parameter(in = ParameterIn.QUERY, name = "number")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "met",
            description = "The requirements that are taken to be met; the cheapest set where nothing is said.",
            explode = Explode.TRUE,
            array = @ArraySchema(schema = @Schema(type = "string")))
    String one(@PathVariable String id, Parameters asked, Model model) {
        var system = pages.framed("Assessment", "assessment", id, asked, model);
        var all = records.assessments(system.from());
        var readiness = verdicts.readiness(system);
        var shown = shown(readiness.assessment().or(() -> newest(all)), system, asked);
        var requirements =
                shown.map(one -> AssessedRequirement.all(one, system)).orElse(List.of());
        var ofTheStatus = shown.map(AssessmentFacts::id).equals(readiness.assessment());
        var closedOut = system.closeout().filter(_ -> ofTheStatus);
        var judged = ofTheStatus && closedOut.isEmpty();
        var would = judged ? wouldBe(system, asked) : Optional.<WhatWouldBe>empty();
        model.addAttribute("assessments", all);
        model.addAttribute("status", system.status());
        model.addAttribute("shown", shown.orElse(null));
        model.addAttribute("sentence", AssessmentInWords.of(shown, system, readiness, would));
        model.addAttribute("requirements", requirements);
        model.addAttribute("map", HeatMap.of(requirements));
        model.addAttribute(
                "fall",
                shown.filter(one -> verdicts.isScored(one, system))
                        .map(_ -> Fall.of(
                                requirements,
                                system.pack().maximumScore(),
                                system.pack().threshold().lowest()))
                        .orElse(null));
        model.addAttribute("met", counted(shown, true));
        model.addAttribute("notMet", counted(shown, false));
        model.addAttribute("score", verdicts.score(system));
        model.addAttribute("readiness", judged ? readiness : null);
        model.addAttribute("blocking", judged ? Blocking.of(readiness, system) : new First<>(List.of(), 0));
        model.addAttribute("closedOut", closedOut.orElse(null));
        model.addAttribute("would", would.orElse(null));
        model.addAttribute(
                "mayOpen",
                PlacedForm.OPEN_WEAKNESS.isFor(
                        callers.get(), system.from().system().id()));
        return "assessment/assessment";
    }

    private Optional<WhatWouldBe> wouldBe(SystemAt system, Parameters asked) {
        var chosen = asked.text("met").isPresent();
        var answer = chosen ? verdicts.whatIf(system, asked) : verdicts.cheapest(system);
        return WhatWouldBe.of(answer, chosen, system.pack(), system.from().day());
    }

    private static Optional<AssessmentId> newest(List<AssessmentFacts> all) {
        return all.stream().findFirst().map(AssessmentFacts::id);
    }

    /** The one that is asked for by its number, or else that one. */
    private Optional<AssessmentFacts> shown(Optional<AssessmentId> otherwise, SystemAt system, Parameters asked) {
        var number = asked.number("number", otherwise.map(AssessmentId::number).orElse(0), 0, MOST);
        if (number == 0) {
            return Optional.empty();
        }
        return Optional.of(
                records.assessment(new AssessmentId(system.from().system().id(), number), system.from())
                        .orElseThrow(() -> new NothingFound("There is no assessment " + number + " of "
                                + system.from().system().name())));
    }

    private static long counted(Optional<AssessmentFacts> shown, boolean met) {
        return shown.stream()
                .flatMap(one -> one.asFindings().byRequirement().values().stream())
                .filter((FindingState state) -> state.isMet() == met)
                .count();
    }
}
