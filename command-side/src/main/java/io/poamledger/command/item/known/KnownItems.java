package io.poamledger.command.item.known;

import io.poamledger.cmmc.scoring.TrackedItem.Standing;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.PoamItemId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * What rules about other aggregates ask of items, read at the head of the ledger; nothing is kept. May be used by several threads
 * at a time.
 */
public final class KnownItems {

    private final EventStore ledger;

    public KnownItems(EventStore ledger) {
        this.ledger = ledger;
    }

    public Optional<KnownItem> find(PoamItemId id) {
        return FoldedItems.find(ledger, id, OptionalLong.empty()).map(KnownItems::known);
    }

    private static KnownItem known(ItemState item) {
        return new KnownItem(
                item.id(),
                item.kind(),
                item.weakness().requirement(),
                standing(item),
                item.course().closed().map(ItemClosed::completedOn),
                item.dueOn(),
                Set.copyOf(item.treatments().dependencies()),
                item.version());
    }

    private static Standing standing(ItemState item) {
        return switch (item.stage()) {
            case OPEN, IN_PROGRESS, PENDING_VALIDATION -> Standing.OPEN;
            case CLOSED -> item.course().closed().isPresent() ? Standing.CLOSED_VERIFIED : Standing.CLOSED_UNVERIFIED;
            case VOID -> Standing.VOID;
        };
    }
}
