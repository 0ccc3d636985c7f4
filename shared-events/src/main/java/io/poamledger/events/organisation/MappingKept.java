package io.poamledger.events.organisation;

import java.util.Map;

/**
 * What the columns of a kind of file mean was kept, in place of what was kept under this name before.
 *
 * @param columns title to field; {@code kept} for one that is set aside
 */
public record MappingKept(String name, Map<String, String> columns) implements OrganisationEvent {

    public MappingKept {
        columns = Map.copyOf(columns);
    }
}
