package io.poamledger.query.register;

import java.util.List;
import java.util.Optional;

/**
 * A question to the register whose words have been looked up, once for its rows and their count.
 *
 * @param found the ids of the rows that have the words, of all systems; empty where no words are asked for, and where so many rows have
 *     them that walking all rows in order and looking at each comes to the first ones sooner
 * @param owners the responsible parties that are meant, where one is asked for
 */
record Search(RegisterFilter filter, Optional<List<Long>> found, List<String> owners) {

    Search {
        found = found.map(List::copyOf);
        owners = List.copyOf(owners);
    }
}
