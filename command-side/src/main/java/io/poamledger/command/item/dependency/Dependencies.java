package io.poamledger.command.item.dependency;

import io.poamledger.cmmc.scoring.TrackedItem;
import io.poamledger.command.Rejected;
import io.poamledger.command.Rule;
import io.poamledger.command.item.known.KnownItem;
import io.poamledger.command.item.known.KnownItems;
import io.poamledger.command.item.predecessors.EndedItems;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.events.item.PoamItemId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * What an item may wait for and in which order they are due, read at the head of the ledger: should any of the items that were looked at change before it is stored, it
 * is decided again, so that two people cannot close a circle.
 */
public record Dependencies(KnownItems items, EndedItems resting, WaitingItems waiting) {

    public void check(ItemState item, PoamItemId dependsOn) {
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
        item.dueOn().ifPresent(day -> isDueByThen(other, item.id(), day));
    }

    /** Whether a new date of the item leaves what it waits for due before, and what waits for it due after. */
    public void keepTheirOrder(LocalDate dueOn, ItemState item) {
        if (!item.dueOn().filter(dueOn::isAfter).isPresent()) {
            item.treatments().dependencies().stream()
                    .map(this::known)
                    .filter(KnownItem::isOpen)
                    .forEach(other -> isDueByThen(other, item.id(), dueOn));
        }
        if (!item.dueOn().filter(dueOn::isBefore).isPresent()) {
            waiting.waitingFor(item.id()).stream()
                    .map(this::known)
                    .filter(other -> other.isOpen() && other.dependsOn().contains(item.id()))
                    .forEach(other -> other.dueOn().filter(dueOn::isAfter).ifPresent(day -> {
                        throw dueLater(other.id(), day, item.id(), dueOn);
                    }));
        }
    }

    private static void isDueByThen(KnownItem other, PoamItemId waits, LocalDate day) {
        other.dueOn().filter(day::isBefore).ifPresent(later -> {
            throw dueLater(waits, day, other.id(), later);
        });
    }

    private static Rejected dueLater(PoamItemId waits, LocalDate day, PoamItemId other, LocalDate later) {
        return Rule.DEPENDENCY_DUE_LATER.refuses("Item " + waits + " would be due on " + day + ", before " + other
                + " on " + later + ", which it waits for");
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
