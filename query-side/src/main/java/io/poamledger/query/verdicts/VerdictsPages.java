package io.poamledger.query.verdicts;

import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The verdicts on a system for people, with the places of the forms of the status and of what is said to others. */
@Controller
@RequestMapping("/systems/{id}")
final class VerdictsPages {

    private final Verdicts verdicts;
    private final PageOfASystem pages;

    VerdictsPages(Verdicts verdicts, PageOfASystem pages) {
        this.verdicts = verdicts;
        this.pages = pages;
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
