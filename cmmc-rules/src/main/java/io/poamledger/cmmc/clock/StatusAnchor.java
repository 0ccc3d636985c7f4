package io.poamledger.cmmc.clock;

import io.poamledger.cmmc.pack.Citation;
import io.poamledger.cmmc.pack.Pack;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which day is the CMMC Status Date of a final status, since three and six years run from it (rule D-6). Recalled, not
 * confirmed: a default of the configuration, shown as one.
 *
 * @param statusDate the day that periods run from
 * @param latest the later one of the days it could be: evidence is kept from this one (rule H-1)
 */
public record StatusAnchor(LocalDate statusDate, LocalDate latest, Citation citation) {

    /**
     * The anchor of a final status.
     *
     * @param conditional the conditional date, if it follows one
     * @param finalised the day on which the closeout or the assessment itself took effect
     */
    public static StatusAnchor of(Optional<LocalDate> conditional, LocalDate finalised, Pack pack) {
        var setting = pack.setting("final.anchor");
        var statusDate = setting.value().equals("CONDITIONAL_DATE") ? conditional.orElse(finalised) : finalised;
        var latest = statusDate.isAfter(finalised) ? statusDate : finalised;
        return new StatusAnchor(statusDate, latest, setting.citation());
    }
}
