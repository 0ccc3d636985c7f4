package io.poamledger.query.evidence;

import io.poamledger.events.Bounds;
import io.poamledger.events.evidence.EvidenceDisposed;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.evidence.EvidenceReferenced;
import io.poamledger.events.evidence.EvidenceSuperseded;
import io.poamledger.events.evidence.EvidenceVerified;
import io.poamledger.events.evidence.HoldPlaced;
import io.poamledger.events.evidence.HoldReleased;
import io.poamledger.events.evidence.ReferenceRehashed;

/** Says every event of an artifact in plain English. */
final class EvidenceWording {

    private EvidenceWording() {}

    static String of(EvidenceEvent event) {
        return switch (event) {
            case EvidencePreserved e -> "Its bytes were preserved here, with SHA-256 " + e.content() + ".";
            case EvidenceReferenced e ->
                "It is kept in " + e.place() + ", not seen by us; " + e.statedBy() + " stated SHA-256 " + e.content()
                        + ", worked out on " + Bounds.words(e.hashedOn()) + " with " + e.method() + ".";
            case ReferenceRehashed e ->
                e.statedBy() + " hashed it again on " + Bounds.words(e.hashedOn()) + " with " + e.method()
                        + " and found SHA-256 " + e.found() + ".";
            case EvidenceFinalised _ -> "It is in its final form.";
            case EvidenceSuperseded e -> "It is superseded by " + e.supersededBy() + ": " + e.reason();
            case EvidenceVerified e ->
                switch (e.outcome()) {
                    case MATCH -> "Every byte was read: they are those that were preserved.";
                    case CHANGED -> "Every byte was read: they are not those that were preserved.";
                    case MISSING -> "Its bytes were looked for and are not there.";
                };
            case HoldPlaced e -> "Hold " + e.hold() + " was placed on it: " + e.reason();
            case HoldReleased e -> "Hold " + e.hold() + " was released: " + e.reason();
            case EvidenceDisposed e ->
                "It was disposed of, having been kept through " + Bounds.words(e.keptThrough()) + ": " + e.reason();
        };
    }
}
