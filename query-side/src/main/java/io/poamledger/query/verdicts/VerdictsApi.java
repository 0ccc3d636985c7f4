package io.poamledger.query.verdicts;

import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.By;
import io.poamledger.query.verdicts.known.RepresentationsAnswer;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The verdicts on a system, for programs. */
@RestController
@RequestMapping("/api/systems/{id}")
final class VerdictsApi {

    private final Verdicts verdicts;

    VerdictsApi(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** The three scores, with every deduction. */
    @GetMapping("/score")
    @AsOf.Asked
    @By.Asked
    ScoreAnswer score(@PathVariable String id, Parameters asked) {
        return verdicts.score(verdicts.asked(id, asked));
    }

    /** The status, its clock and what it asks for. */
    @GetMapping("/status")
    @AsOf.Asked
    @By.Asked
    StatusAnswer status(@PathVariable String id, Parameters asked) {
        return verdicts.status(verdicts.asked(id, asked));
    }

    /** Whether a status may be declared, with every reason against it. */
    @GetMapping("/readiness")
    @AsOf.Asked
    @By.Asked
    ReadinessAnswer readiness(@PathVariable String id, Parameters asked) {
        return verdicts.readiness(verdicts.asked(id, asked));
    }

    /** What would be if some requirements were met, and which to close first. */
    @GetMapping("/whatif")
    @AsOf.Asked
    @By.Asked
    @Parameter(
            in = ParameterIn.QUERY,
            name = "met",
            description =
                    "The requirements that are taken to be met, with commas between or one at a time: 3.1.3,3.5.3; none for none.",
            explode = Explode.TRUE,
            array = @ArraySchema(schema = @Schema(type = "string")))
    WhatIfAnswer whatIf(@PathVariable String id, Parameters asked) {
        return verdicts.whatIf(verdicts.asked(id, asked), asked);
    }

    /** What was said to others, beside what was and is known. */
    @GetMapping("/representations")
    @AsOf.Asked
    @By.Asked
    RepresentationsAnswer representations(@PathVariable String id, Parameters asked) {
        return verdicts.representations(verdicts.asked(id, asked));
    }
}
