package io.poamledger.query.forecast;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.verdicts.PageOfASystem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The forecast of a system and of its closeout, for people and for programs. */
@Controller
final class ForecastPages {

    private final SystemForecasts forecasts;
    private final SystemDirectory systems;
    private final PageOfASystem pages;
    private final CurrentCaller callers;

    ForecastPages(SystemForecasts forecasts, SystemDirectory systems, PageOfASystem pages, CurrentCaller callers) {
        this.forecasts = forecasts;
        this.systems = systems;
        this.pages = pages;
        this.callers = callers;
    }

    @GetMapping("/api/systems/{id}/forecast")
    @ResponseBody
    @AsOf.Asked
    @By.RecordedOnly
    SystemForecast answer(@PathVariable String id, Parameters asked) {
        return forecasts.of(systems.readable(callers.get(), id, asked), asked);
    }

    @GetMapping("/systems/{id}/forecast")
    @AsOf.Asked
    @By.RecordedOnly
    String page(@PathVariable String id, Parameters asked, Model model) {
        var system = pages.framed("Forecast", "forecast", id, asked, model);
        var forecast = forecasts.of(system.from().system(), asked);
        model.addAttribute("forecast", forecast);
        model.addAttribute("axis", ForecastAxis.of(forecast));
        return "forecast/forecast";
    }
}
