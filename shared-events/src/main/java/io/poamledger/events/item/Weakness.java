package io.poamledger.events.item;

import io.poamledger.events.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The specific thing that is missing or wrong.
 *
 * @param requirement the one 800-171 requirement it falls under; empty makes the item unmapped
 * @param references ids of other catalogues as written, such as {@code ac-2}; no duplicates
 * @param title one line, never blank
 * @param description the details; may be empty
 * @param source how it was found: assessment, scan, audit, incident, self-review; may be empty
 * @param discoveredOn claimed date it was first found, if known
 */
public record Weakness(
        Optional<RequirementId> requirement,
        List<String> references,
        @Words String title,
        @Words String description,
        @Words String source,
        Optional<LocalDate> discoveredOn) {

    public Weakness {
        references = List.copyOf(references);
        if (title.isBlank()) {
            throw new IllegalArgumentException("A weakness has a title");
        }
    }
}
