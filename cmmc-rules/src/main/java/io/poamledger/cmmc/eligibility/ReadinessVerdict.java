package io.poamledger.cmmc.eligibility;

import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.Score;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.verdict.PackReference;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which status may be declared, and every reason why not.
 *
 * @param status what may be declared: conditional, final, or none
 * @param blocking every reason, not just the first; empty if and only if the status is not none
 * @param gaps the verdict on each requirement that is not met, which is the list that a declaration freezes
 * @param scoreIfUnblocked the score if the gaps that may not be on a plan were met; empty without a security plan's
 *     complete findings
 */
public record ReadinessVerdict(
        CmmcStatus status,
        Score score,
        List<Reason> blocking,
        List<EligibilityVerdict> gaps,
        OptionalInt scoreIfUnblocked,
        PackReference pack) {

    public ReadinessVerdict {
        blocking = List.copyOf(blocking);
        gaps = List.copyOf(gaps);
    }

    public boolean ready() {
        return blocking.isEmpty();
    }
}
