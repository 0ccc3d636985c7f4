package io.poamledger.cmmc.closeout;

import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.events.status.CmmcStatus;
import java.time.LocalDate;

/**
 * The conditional status that is to be closed out.
 *
 * @param status conditional
 * @param findings of the initial assessment; what is not met there is the frozen plan (rule E-7)
 * @param finalised how often a closeout of it was finalised already
 */
public record ConditionalGrant(CmmcStatus status, LocalDate statusDate, Findings findings, int finalised) {

    public ConditionalGrant {
        if (!status.isConditional()) {
            throw new IllegalArgumentException(status.title() + " has no closeout: it is not conditional");
        }
    }
}
