package io.poamledger.cmmc.closeout;

import io.poamledger.cmmc.clock.StatusAnchor;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.verdict.PackReference;
import java.util.List;

/** What finalising a closeout comes to. */
public sealed interface CloseoutVerdict {

    /** The pack of the status date, which judges the status as long as it lives. */
    PackReference pack();

    /**
     * Everything is met.
     *
     * @param status the final status
     * @param anchor its status date (rule D-6)
     * @param recordedLate whether it was written down after the window, on the strength of the posting's reference
     */
    record Final(CmmcStatus status, StatusAnchor anchor, boolean recordedLate, PackReference pack)
            implements CloseoutVerdict {}

    /** Something is not met: the conditional status ends then and there. */
    record Terminated(List<Reason> reasons, PackReference pack) implements CloseoutVerdict {

        public Terminated {
            reasons = List.copyOf(reasons);
        }
    }

    /** It cannot be finalised like this; nothing happens. */
    record Refused(List<Reason> reasons, PackReference pack) implements CloseoutVerdict {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
