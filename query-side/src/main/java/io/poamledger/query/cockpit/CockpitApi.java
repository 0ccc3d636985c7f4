package io.poamledger.query.cockpit;

import io.poamledger.query.cockpit.clock.ClockLine;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.poamledger.query.verdicts.Verdicts;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The 180 days for programs. */
@RestController
final class CockpitApi {

    private final Cockpits cockpits;
    private final Verdicts verdicts;

    CockpitApi(Cockpits cockpits, Verdicts verdicts) {
        this.cockpits = cockpits;
        this.verdicts = verdicts;
    }

    /** Every system with its clock, the nearest end first. */
    @GetMapping("/api/cockpit")
    @AsOf.Asked
    @By.Asked
    List<ClockLine> lines(Parameters asked) {
        return cockpits.lines(asked);
    }

    /** The clock of one, what stands in the way of its closeout, and the items of its plan. */
    @GetMapping("/api/systems/{id}/cockpit")
    @AsOf.Asked
    @By.Asked
    Cockpit cockpit(@PathVariable String id, Parameters asked) {
        return cockpits.of(verdicts.asked(id, asked));
    }
}
