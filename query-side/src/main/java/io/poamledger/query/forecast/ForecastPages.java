package io.poamledger.query.forecast;

import io.poamledger.access.CurrentCaller;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import java.util.List;
import java.util.Optional;
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
    private final Moments moments;
    private final CurrentCaller callers;

    ForecastPages(SystemForecasts forecasts, SystemDirectory systems, Moments moments, CurrentCaller callers) {
        this.forecasts = forecasts;
        this.systems = systems;
        this.moments = moments;
        this.callers = callers;
    }

    @GetMapping("/api/systems/{id}/forecast")
    @ResponseBody
    @AsOf.Asked
    @By.RecordedOnly
    SystemForecast answer(@PathVariable String id, Parameters asked) {
        return forecasts.of(readable(id), asked);
    }

    @GetMapping("/systems/{id}/forecast")
    @AsOf.Asked
    @By.RecordedOnly
    String page(@PathVariable String id, Parameters asked, Model model) {
        var system = readable(id);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("Systems", "/systems"),
                        new Crumb(system.name(), "/systems/" + system.id()),
                        new Crumb("Forecast", "")));
        model.addAttribute("system", system);
        model.addAttribute("asked", asked.all());
        model.addAttribute("here", "/systems/" + system.id() + "/forecast");
        model.addAttribute(
                "moment",
                moments.lookedAt(systems.asked(callers.get(), Optional.of(id)), asked)
                        .words());
        var forecast = forecasts.of(system, asked);
        model.addAttribute("forecast", forecast);
        model.addAttribute("axis", ForecastAxis.of(forecast));
        return "forecast/forecast";
    }

    private RegisteredSystem readable(String id) {
        return systems.readable(callers.get(), id);
    }
}
