package io.poamledger.query.search;

import io.poamledger.cmmc.catalogue.Requirement;
import io.poamledger.query.evidence.Artifact;
import io.poamledger.query.register.RegisterEntry;
import io.poamledger.query.systems.RegisteredSystem;
import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param items of any state: the one of that number, then those with these words, touched last first
 * @param artifacts by their name, description or digest, the newest first
 * @param position how many events the ledger held, where the text is such a number
 */
record Findings(
        List<RegisterEntry> items,
        List<RegisteredSystem> systems,
        List<Requirement> requirements,
        List<Artifact> artifacts,
        Optional<Long> position,
        List<Place> pages) {

    static final Findings NOTHING =
            new Findings(List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of());

    /** A page of this application. */
    record Place(String title, String path) {}

    public boolean none() {
        return items.isEmpty()
                && systems.isEmpty()
                && requirements.isEmpty()
                && artifacts.isEmpty()
                && position.isEmpty()
                && pages.isEmpty();
    }
}
