package io.poamledger.query.cockpit;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.asof.versions.TrueItems;
import io.poamledger.query.cmmc.Viewpoint;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.kept.Items;
import io.poamledger.query.facts.kept.PastItems;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up items of a plan as they were, on either axis of time. */
@Component
final class PlannedItems {

    private final Items items;
    private final PastItems past;
    private final TrueItems truth;

    PlannedItems(Items items, PastItems past, TrueItems truth) {
        this.items = items;
        this.past = past;
        this.truth = truth;
    }

    Optional<ItemFacts> find(PoamItemId id, Viewpoint from) {
        if (from.claimed()) {
            return truth.on(id, from.system(), from.day());
        }
        return from.isNow() ? items.find(id) : past.at(id, from.position()).flatMap(PastItems.Then::item);
    }
}
