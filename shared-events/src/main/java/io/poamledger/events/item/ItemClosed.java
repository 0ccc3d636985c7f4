package io.poamledger.events.item;

import io.poamledger.events.Added;
import io.poamledger.events.evidence.ReferencedEvidence;
import io.poamledger.events.evidence.VerifiedEvidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The weakness is gone, and final evidence shows it (rule C-8).
 *
 * @param completedOn claimed date, never in the future when recorded (rule D-11)
 * @param actionsTaken what was done, never blank
 * @param deviations how that differs from the plan, never blank ("none" is an answer)
 * @param sspVersion the version of the system security plan that describes the result
 * @param evidence the final artifacts, with the hash verified at that moment; at least one of these or of {@code referenced}
 * @param waiver why an unlinked primary party may be closed by this actor; empty where it was not needed
 * @param referenced final artifacts that are kept elsewhere, not seen by us
 */
public record ItemClosed(
        PoamItemId itemId,
        LocalDate completedOn,
        String actionsTaken,
        String deviations,
        String sspVersion,
        List<VerifiedEvidence> evidence,
        Optional<String> waiver,
        @Added(revision = 2, before = "[]") List<ReferencedEvidence> referenced)
        implements LifeEvent {

    public ItemClosed {
        evidence = List.copyOf(evidence);
        referenced = List.copyOf(referenced);
    }

    /** Closed with artifacts that are kept here. */
    public ItemClosed(
            PoamItemId itemId,
            LocalDate completedOn,
            String actionsTaken,
            String deviations,
            String sspVersion,
            List<VerifiedEvidence> evidence,
            Optional<String> waiver) {
        this(itemId, completedOn, actionsTaken, deviations, sspVersion, evidence, waiver, List.of());
    }
}
