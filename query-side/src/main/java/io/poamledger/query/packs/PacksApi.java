package io.poamledger.query.packs;

import io.poamledger.query.lists.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rule packs, for programs. */
@RestController
@RequestMapping("/api/packs")
final class PacksApi {

    private final PackComparison packs;

    PacksApi(PackComparison packs) {
        this.packs = packs;
    }

    /** Those that this ledger may be judged by. */
    @GetMapping
    List<PackAnswer> all() {
        return packs.all();
    }

    /** Where two of them differ, and which verdicts of today would be others. */
    @GetMapping("/diff")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "The id of a rule pack; the one in force where nothing is said.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "The id of the rule pack that it is compared with; the newest where nothing is said.",
            schema = @Schema(type = "string"))
    PackDiffAnswer diff(Parameters asked) {
        return packs.diff(
                packs.asked("from", asked).orElseGet(packs::inForce),
                packs.asked("to", asked).orElseGet(packs::newest));
    }
}
