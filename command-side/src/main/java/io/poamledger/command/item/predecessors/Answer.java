package io.poamledger.command.item.predecessors;

import io.poamledger.events.item.PoamItemId;
import java.util.Optional;

/**
 * What was said when it was asked whether an item is one that ended; at most one of the three.
 *
 * @param continues the void item whose promise goes on
 * @param recurs the closed item whose weakness is there again
 * @param none why it is neither
 */
public record Answer(Optional<PoamItemId> continues, Optional<PoamItemId> recurs, Optional<String> none) {

    boolean isThere() {
        return continues.isPresent() || recurs.isPresent() || none.isPresent();
    }
}
