package io.poamledger.query.cockpit;

import io.poamledger.query.cockpit.clock.ClockChart;
import io.poamledger.query.cockpit.clock.Stage;
import io.poamledger.query.forecast.SystemForecasts;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.poamledger.query.verdicts.PageOfASystem;
import io.poamledger.query.verdicts.Verdicts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The 180 days for people. */
@Controller
final class CockpitPages {

    private final Cockpits cockpits;
    private final PageOfASystem pages;
    private final Verdicts verdicts;
    private final SystemForecasts forecasts;

    CockpitPages(Cockpits cockpits, PageOfASystem pages, Verdicts verdicts, SystemForecasts forecasts) {
        this.cockpits = cockpits;
        this.pages = pages;
        this.verdicts = verdicts;
        this.forecasts = forecasts;
    }

    /** Every system with its clock. */
    @GetMapping("/cockpit")
    @AsOf.Asked
    @By.Asked
    String all(Parameters asked, Model model) {
        model.addAttribute("crumbs", List.of(new Crumb("180 days", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("lines", cockpits.lines(asked));
        return "cockpit/all";
    }

    /** The clock of one. */
    @GetMapping("/systems/{id}/cockpit")
    @AsOf.Asked
    @By.Asked
    String one(@PathVariable String id, Parameters asked, Model model) {
        var system = pages.framed("180 days", "cockpit", id, asked, model);
        var cockpit = cockpits.of(system);
        model.addAttribute("cockpit", cockpit);
        model.addAttribute("glance", verdicts.glance(system));
        var closeout = Optional.of(system)
                .filter(one -> !one.from().claimed())
                .flatMap(one -> forecasts.of(one.from().system(), asked).closeout());
        model.addAttribute("closeout", closeout.orElse(null));
        model.addAttribute(
                "clockChart",
                cockpit.clock()
                        .map(clock -> ClockChart.of(clock, cockpit.day()))
                        .orElse(null));
        model.addAttribute(
                "chart",
                cockpit.clock()
                        .map(clock -> BurnDownChart.of(
                                cockpit.burnDown(),
                                closeout.filter(_ -> cockpit.stage() == Stage.RUNNING),
                                clock,
                                cockpit.day()))
                        .orElse(null));
        return "cockpit/cockpit";
    }
}
