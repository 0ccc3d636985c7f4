package io.poamledger.query.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Which items have no evidence, for people and for programs; of one system at a time. */
@Controller
final class CoveragePages {

    private final Coverage coverage;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;
    private final Frame frame;

    CoveragePages(Coverage coverage, SystemDirectory systems, Moments moments, CurrentCaller callers, Frame frame) {
        this.coverage = coverage;
        this.systems = systems;
        this.moments = moments;
        this.callers = callers;
        this.frame = frame;
    }

    /** @param incomplete how many events could not be applied yet */
    record Answer(
            @JsonUnwrapped Coverage.Part part,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/evidence/coverage")
    @ResponseBody
    @AskedSystems.Asked
    @AsOf.Asked
    @By.Asked
    @Parameter(in = ParameterIn.QUERY, name = "cursor", description = "Where the list goes on.")
    Answer answer(Parameters asked) {
        var system = one(asked).orElseThrow(() -> new NothingFound("There is no system that you may read"));
        return new Answer(
                part(system, asked),
                frame.incomplete(new AskedSystems(List.of(system)), QuestionName.EVIDENCE, QuestionName.SYSTEMS));
    }

    @GetMapping("/evidence/coverage")
    @AskedSystems.Asked
    @AsOf.Asked
    @By.Asked
    @Parameter(in = ParameterIn.QUERY, name = "cursor", description = "Where the list goes on.")
    String page(Parameters asked, Model model) {
        var system = one(asked);
        model.addAttribute(
                "crumbs", List.of(new Crumb("Evidence", "/evidence"), new Crumb("Items without evidence", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", systems.readable(callers.get(), asked).systems());
        model.addAttribute("system", system.orElse(null));
        var part = system.map(one -> part(one, asked));
        model.addAttribute("part", part.orElse(null));
        model.addAttribute(
                "next",
                part.flatMap(Coverage.Part::next)
                        .map(next -> asked.with("cursor", next).link("/evidence/coverage"))
                        .orElse(null));
        return "evidence/coverage";
    }

    /** The one that is asked for, or else the first. */
    private Optional<RegisteredSystem> one(Parameters asked) {
        return systems.asked(callers.get(), asked).systems().stream().findFirst();
    }

    private Coverage.Part part(RegisteredSystem system, Parameters asked) {
        var from = moments.lookedAt(new AskedSystems(List.of(system)), asked);
        return coverage.of(system, from, asked.cursor("cursor", 2));
    }
}
