package io.poamledger.cmmc.eligibility;

import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.verdict.PackReference;
import java.util.List;

/**
 * Which Level 1 or Level 3 status may be declared, and every reason why not.
 *
 * @param met how many requirements are met, which is the score at these levels
 */
public record LevelVerdict(CmmcStatus status, int met, List<Reason> blocking, PackReference pack) {

    public LevelVerdict {
        blocking = List.copyOf(blocking);
    }
}
