package io.poamledger.cmmc.eligibility;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.status.CmmcStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeSet;

/** Level 3: 24 requirements of one point, at least 20 of them met, and seven never on a plan (rule E-10). */
public record Level3(Pack pack) {

    /**
     * Judges an assessment by DIBCAC.
     *
     * @param notMet the ids that are not met, such as {@code IR.L3-3.6.1e}
     * @param current the Level 2 status of the same scope: it must be Final Level 2 (C3PAO)
     * @throws IllegalArgumentException if there are more than 24
     */
    public LevelVerdict judge(Collection<String> notMet, CmmcStatus current) {
        var open = new TreeSet<>(notMet);
        var threshold = pack.level3Threshold();
        if (open.size() > threshold.maximum()) {
            throw new IllegalArgumentException(
                    "Level 3 has " + threshold.maximum() + " requirements, not " + open.size());
        }
        var met = threshold.maximum() - open.size();
        var blocking = new ArrayList<Reason>();
        if (current != CmmcStatus.FINAL_LEVEL_2_C3PAO) {
            blocking.add(new Reason(
                    pack.citation("E-10"),
                    "Level 3 needs Final Level 2 (C3PAO) first.",
                    current.title(),
                    CmmcStatus.FINAL_LEVEL_2_C3PAO.title()));
        }
        if (!threshold.reachedBy(met)) {
            blocking.add(new Reason(
                    pack.setting("level3.threshold").citation(),
                    met + " of " + threshold.maximum() + " are met; " + threshold.lowest() + " is the least.",
                    String.valueOf(met),
                    "at least " + threshold.lowest()));
        }
        open.retainAll(pack.words("level3.never"));
        for (var id : open) {
            blocking.add(new Reason(
                    pack.setting("level3.never").citation(), id + " may never be on a plan.", "NOT_MET", "MET"));
        }
        var reached = notMet.isEmpty() ? CmmcStatus.FINAL_LEVEL_3_DIBCAC : CmmcStatus.CONDITIONAL_LEVEL_3_DIBCAC;
        return new LevelVerdict(blocking.isEmpty() ? reached : CmmcStatus.NONE, met, blocking, pack.reference());
    }
}
