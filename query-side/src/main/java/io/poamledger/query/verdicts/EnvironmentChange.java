package io.poamledger.query.verdicts;

import io.poamledger.cmmc.items.DeficiencyRules;
import io.poamledger.cmmc.items.DeficiencyRules.Consequence;
import io.poamledger.cmmc.pack.Citation;
import io.poamledger.events.system.ChangeRecorded;
import io.poamledger.events.system.ChangeSignificanceDecided;
import io.poamledger.query.cmmc.CmmcEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A change of the environment. Whether it is significant, the Affirming Official decides (rule T-7).
 *
 * @param decided empty while nobody has
 * @param decidedBy who recorded the decision
 * @param consequence what has to be done about a significant one
 */
record EnvironmentChange(
        ChangeRecorded said,
        Optional<ChangeSignificanceDecided> decided,
        Optional<String> decidedBy,
        Optional<Consequence> consequence,
        Citation citation) {

    /** Newest first; the last decision about each counts. */
    static List<EnvironmentChange> of(List<CmmcEvent> events, Citation citation) {
        var changes = new TreeMap<Integer, EnvironmentChange>(Comparator.reverseOrder());
        for (var happened : events) {
            if (happened.event() instanceof ChangeRecorded e) {
                changes.put(
                        e.change(),
                        new EnvironmentChange(e, Optional.empty(), Optional.empty(), Optional.empty(), citation));
            } else if (happened.event() instanceof ChangeSignificanceDecided e) {
                changes.computeIfPresent(e.change(), (_, change) -> change.decided(e, happened.recordedBy()));
            }
        }
        return List.copyOf(changes.values());
    }

    private EnvironmentChange decided(ChangeSignificanceDecided decision, String by) {
        return new EnvironmentChange(
                said,
                Optional.of(decision),
                Optional.of(by),
                decision.effect().map(DeficiencyRules::consequence),
                citation);
    }
}
