package io.poamledger.query.evidence;

import io.poamledger.events.SystemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An evidence artifact.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param collectedOn claimed date
 * @param finalForm whether it may support a closing (rule S-4)
 * @param items ids of the items it is attached to
 */
public record Artifact(
        String id,
        SystemId system,
        String fileName,
        String mediaType,
        String sha256,
        long size,
        String description,
        Optional<LocalDate> collectedOn,
        boolean finalForm,
        Instant preservedAt,
        String preservedLocally,
        String preservedBy,
        List<String> items) {

    public Artifact {
        items = List.copyOf(items);
    }
}
