package io.poamledger.cmmc.eligibility;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.status.CmmcStatus;
import java.util.ArrayList;
import java.util.Map;

/** Level 1: all 15 requirements met, and never a POA&amp;M (rule E-9). */
public record Level1(Pack pack) {

    /**
     * Judges a self-assessment.
     *
     * @param findings by Level 1 id, such as {@code AC.L1-b.1.i}; what is missing counts as not met
     */
    public LevelVerdict judge(Map<String, FindingState> findings) {
        var blocking = new ArrayList<Reason>();
        for (var id : Catalogue.inForce().level1().keySet()) {
            var state = findings.getOrDefault(id, FindingState.NOT_MET);
            if (!state.isMet()) {
                blocking.add(new Reason(
                        pack.citation("E-9"), id + " is not met; Level 1 has no plan for it.", state.name(), "MET"));
            }
        }
        var met = pack.number("level1.requirements") - blocking.size();
        var status = blocking.isEmpty() ? CmmcStatus.FINAL_LEVEL_1_SELF : CmmcStatus.NONE;
        return new LevelVerdict(status, met, blocking, pack.reference());
    }

    /** Why a system in a Level 1 scope has no POA&amp;M item. */
    public Reason noPlan() {
        return new Reason(pack.citation("E-9"), "A POA&M is not permitted at Level 1.", "Level 1", "Level 2 or 3");
    }
}
