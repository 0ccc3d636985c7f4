package io.poamledger.query.verdicts;

import io.poamledger.query.cmmc.SystemAt;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.Moments;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about the verdicts on one system shows over its content. */
@Component
public class PageOfASystem {

    private final Verdicts verdicts;
    private final Moments moments;

    PageOfASystem(Verdicts verdicts, Moments moments) {
        this.verdicts = verdicts;
        this.moments = moments;
    }

    /**
     * Gives a page its head.
     *
     * @param page the last part of its address
     * @return the system, as it was at the moment that the request names
     */
    public SystemAt framed(String title, String page, String id, Parameters asked, Model model) {
        var system = verdicts.asked(id, asked);
        var known = system.from().system();
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("Systems", "/systems"),
                        new Crumb(known.name(), "/systems/" + known.id()),
                        new Crumb(title, "")));
        model.addAttribute("system", known);
        model.addAttribute("day", system.from().day());
        model.addAttribute("here", "/systems/" + known.id() + "/" + page);
        model.addAttribute("asked", asked.all());
        model.addAttribute(
                "moment",
                moments.asked(asked)
                        .map(moment -> moment.words(system.from().by()))
                        .orElse(null));
        return system;
    }
}
