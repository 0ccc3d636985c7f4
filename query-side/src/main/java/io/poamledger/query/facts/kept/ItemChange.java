package io.poamledger.query.facts.kept;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.views.questions.Recording;
import java.util.Optional;

/**
 * What one event made of an item: all that a question about items needs to keep its rows.
 *
 * @param before empty for the event that opens the item
 * @param recording who recorded the event, when, and at which position
 */
public record ItemChange(Optional<ItemFacts> before, ItemFacts after, PoamItemEvent event, Recording recording) {

    /** Whether the event opens the item. */
    public boolean opens() {
        return before.isEmpty();
    }
}
