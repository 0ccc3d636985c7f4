package io.poamledger.command.item.treatment;

import io.poamledger.cmmc.scoring.TrackedItem;
import io.poamledger.command.Rule;
import io.poamledger.command.item.known.KnownItem;
import io.poamledger.command.item.known.KnownItems;
import io.poamledger.command.item.predecessors.EndedItems;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.events.item.PoamItemId;
import java.util.HashSet;
import java.util.Set;

/**
 * What an item may wait for, read at the head of the ledger: should any of the items that were looked at change before it is stored, it
 * is decided again, so that two people cannot close a circle.
 */
record Dependencies(KnownItems items, EndedItems resting) {

    void check(ItemState item, PoamItemId dependsOn) {
        if (!dependsOn.system().equals(item.id().system())) {
            throw Rule.ITEM_OF_ANOTHER_SYSTEM.refuses("Item " + dependsOn + " is of another system than " + item.id());
        }
        var other = known(dependsOn);
        if (!other.isOpen()) {
            throw Rule.DEPENDENCY_HAS_ENDED.refuses(
                    "Item " + dependsOn + " is " + (other.standing() == TrackedItem.Standing.VOID ? "void" : "closed")
                            + "; what item " + item.id() + " waits for is open");
        }
        if (reaches(item.id(), dependsOn, new HashSet<>())) {
            throw Rule.DEPENDENCY_IN_A_CIRCLE.refuses("Item " + dependsOn + " waits for " + item.id()
                    + " already, directly or through others; they would wait for each other for ever");
        }
        item.dueOn()
                .filter(day -> other.dueOn().filter(day::isBefore).isPresent())
                .ifPresent(day -> {
                    throw Rule.DEPENDENCY_DUE_LATER.refuses("Item " + item.id() + " is due on " + day + ", before "
                            + dependsOn + " on " + other.dueOn().orElseThrow() + ", which it waits for");
                });
    }

    private KnownItem known(PoamItemId id) {
        resting.restOn(id);
        return items.find(id).orElseThrow(() -> Rule.ITEM_UNKNOWN.refuses("There is no item " + id));
    }

    private boolean reaches(PoamItemId wanted, PoamItemId from, Set<PoamItemId> seen) {
        return from.equals(wanted)
                || seen.add(from) && known(from).dependsOn().stream().anyMatch(next -> reaches(wanted, next, seen));
    }
}
