package io.poamledger.query.verdicts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.cmmc.whatif.CheapestPath;
import io.poamledger.cmmc.whatif.WhatIf;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.systems.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Readiness as it is and as it would be, and which gaps to close first.
 *
 * @param met the requirements that are taken to be met
 * @param whatIf empty where no status of Level 2 is declared for the system at all
 * @param paths the cheapest by each measure, first to a conditional status and then to the full score
 */
public record WhatIfAnswer(
        String system,
        LocalDate day,
        By by,
        List<RequirementId> met,
        Optional<WhatIf> whatIf,
        List<CheapestPath> paths,
        @JsonUnwrapped Incomplete incomplete) {

    static WhatIfAnswer of(Readying readying, List<RequirementId> met, Incomplete incomplete) {
        var from = readying.system().from();
        return new WhatIfAnswer(
                from.system().id().value(),
                from.day(),
                from.by(),
                met,
                readying.ifMet(met),
                readying.paths(),
                incomplete);
    }
}
