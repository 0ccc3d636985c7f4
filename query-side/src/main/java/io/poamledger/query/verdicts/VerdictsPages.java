package io.poamledger.query.verdicts;

import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.query.cmmc.AssessmentFacts;
import io.poamledger.query.cmmc.CmmcRecords;
import io.poamledger.query.cmmc.SystemAt;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The verdicts on a system for people, with the places of the forms of assessments, of the status and of what is said to others. */
@Controller
@RequestMapping("/systems/{id}")
final class VerdictsPages {

    private static final int MOST = 1_000_000;

    private final Verdicts verdicts;
    private final CmmcRecords records;
    private final PageOfASystem pages;

    VerdictsPages(Verdicts verdicts, CmmcRecords records, PageOfASystem pages) {
        this.verdicts = verdicts;
        this.records = records;
        this.pages = pages;
    }

    /** The requirements and what was found about them. */
    @GetMapping("/assessment")
    @AsOf.Asked
    @By.Asked
    @Parameter(in = ParameterIn.QUERY, name = "number")
    String assessment(@PathVariable String id, Parameters asked, Model model) {
        var system = pages.framed("Assessment", "assessment", id, asked, model);
        var all = records.assessments(system.from());
        var shown = shown(all, system, asked);
        model.addAttribute("assessments", all);
        model.addAttribute("shown", shown.orElse(null));
        model.addAttribute(
                "requirements",
                shown.map(one -> AssessedRequirement.all(one, system)).orElse(List.of()));
        model.addAttribute("met", counted(shown, true));
        model.addAttribute("notMet", counted(shown, false));
        model.addAttribute("score", verdicts.score(system));
        return "verdicts/assessment";
    }

    /** The one that is asked for by its number, or else the newest. */
    private Optional<AssessmentFacts> shown(List<AssessmentFacts> all, SystemAt system, Parameters asked) {
        var number =
                asked.number("number", all.isEmpty() ? 0 : all.getFirst().id().number(), 0, MOST);
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

    /** The clock, and what may be declared. */
    @GetMapping("/status")
    @AsOf.Asked
    @By.Asked
    String status(@PathVariable String id, Parameters asked, Model model) {
        var system = pages.framed("Status", "status", id, asked, model);
        model.addAttribute("status", verdicts.status(system));
        model.addAttribute("readiness", verdicts.readiness(system));
        model.addAttribute("whatIf", verdicts.whatIf(system, asked));
        model.addAttribute("score", verdicts.score(system));
        return "verdicts/status";
    }

    /** What was said to others. */
    @GetMapping("/posted")
    @AsOf.Asked
    @By.Asked
    String posted(@PathVariable String id, Parameters asked, Model model) {
        var system = pages.framed("Said to others", "posted", id, asked, model);
        model.addAttribute("answer", verdicts.representations(system));
        return "verdicts/posted";
    }
}
