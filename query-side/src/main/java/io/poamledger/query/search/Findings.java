package io.poamledger.query.search;

import io.poamledger.cmmc.catalogue.Requirement;
import io.poamledger.query.register.RegisterEntry;
import io.poamledger.query.systems.RegisteredSystem;
import java.util.List;

/**
 * What a search found.
 *
 * @param items of any state: the one of that number, then those with these words, touched last first
 */
record Findings(
        List<RegisterEntry> items, List<RegisteredSystem> systems, List<Requirement> requirements, List<Place> pages) {

    static final Findings NOTHING = new Findings(List.of(), List.of(), List.of(), List.of());

    /** A page of this application. */
    record Place(String title, String path) {}

    public boolean none() {
        return items.isEmpty() && systems.isEmpty() && requirements.isEmpty() && pages.isEmpty();
    }
}
