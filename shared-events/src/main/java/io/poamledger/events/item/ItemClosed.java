package io.poamledger.events.item;

import io.poamledger.events.Sha256;
import io.poamledger.events.evidence.EvidenceId;
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
 * @param evidence the final artifacts, at least one, with the hash verified at that moment
 * @param waiver why an unlinked primary party may be closed by this actor; empty where it was not needed
 */
public record ItemClosed(
        PoamItemId itemId,
        LocalDate completedOn,
        String actionsTaken,
        String deviations,
        String sspVersion,
        List<VerifiedEvidence> evidence,
        Optional<String> waiver)
        implements LifeEvent {

    public ItemClosed {
        evidence = List.copyOf(evidence);
    }

    /** A final artifact whose bytes were read and had this digest when the item was closed. */
    public record VerifiedEvidence(EvidenceId evidenceId, Sha256 content) {}
}
