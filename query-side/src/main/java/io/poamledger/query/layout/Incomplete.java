package io.poamledger.query.layout;

import java.util.List;

/**
 * What an answer lacks.
 *
 * @param incomplete how many events could not be applied yet
 * @param incompleteSystems the names of the systems that they are about; what is said of the others is whole
 */
public record Incomplete(long incomplete, List<String> incompleteSystems) {

    public Incomplete {
        incompleteSystems = List.copyOf(incompleteSystems);
    }
}
