package io.poamledger.query.backdating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.access.CurrentCaller;
import io.poamledger.query.backdating.Backdating.LateClaim;
import io.poamledger.query.backdating.Backdating.ManyAtOnce;
import io.poamledger.query.layout.Crumb;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The signs of backdating, for people and for programs. */
@Controller
final class BackdatingPages {

    private final Backdating backdating;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;
    private final Frame frame;

    BackdatingPages(
            Backdating backdating, SystemDirectory systems, Moments moments, CurrentCaller callers, Frame frame) {
        this.backdating = backdating;
        this.systems = systems;
        this.moments = moments;
        this.callers = callers;
        this.frame = frame;
    }

    /**
     * @param late claims of a day long before the one they were recorded on, the longest first
     * @param manyAtOnce days on which one account claimed many earlier days, the most first
     * @param incomplete how many events could not be applied yet
     */
    record Answer(
            List<LateClaim> late,
            List<ManyAtOnce> manyAtOnce,
            @JsonUnwrapped Incomplete incomplete) {}

    @GetMapping("/api/backdating")
    @ResponseBody
    @AskedSystems.Asked
    @AsOf.Asked
    @By.RecordedOnly
    Answer signs(Parameters asked) {
        var scope = systems.asked(callers.get(), asked);
        var from = moments.lookedAt(scope, asked);
        return new Answer(
                backdating.late(from), backdating.many(from), frame.incomplete(scope, QuestionName.BACKDATING));
    }

    @GetMapping("/backdating")
    @AskedSystems.Asked
    @AsOf.Asked
    @By.RecordedOnly
    String signs(Parameters asked, Model model) {
        var caller = callers.get();
        var from = moments.lookedAt(systems.asked(caller, asked), asked);
        model.addAttribute("crumbs", List.of(new Crumb("Timeline", "/timeline"), new Crumb("Signs of backdating", "")));
        model.addAttribute("asked", asked.all());
        model.addAttribute("systems", systems.readable(caller, asked).systems());
        model.addAttribute("late", backdating.late(from));
        model.addAttribute("many", backdating.many(from));
        model.addAttribute("longDays", Backdating.LONG_DAYS);
        model.addAttribute("nearDays", Backdating.NEAR_DAYS);
        return "backdating/backdating";
    }
}
