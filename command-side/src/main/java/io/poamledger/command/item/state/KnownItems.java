package io.poamledger.command.item.state;

import io.poamledger.cmmc.scoring.TrackedItem.Standing;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import java.util.Optional;
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
        var item = new ItemState();
        var version = -1L;
        var events = ledger.readEvents(id.toString());
        while (events.hasNext()) {
            var message = events.next();
            if (message.getPayload() instanceof PoamItemEvent event) {
                item.evolve(
                        event,
                        Entered.of((String) message.getMetaData().get(Recorded.SUBJECT), message.getTimestamp()));
                version = message.getSequenceNumber();
            }
        }
        return version < 0 ? Optional.empty() : Optional.of(known(item, version));
    }

    private static KnownItem known(ItemState item, long version) {
        return new KnownItem(
                item.id(),
                item.kind(),
                item.weakness().requirement(),
                standing(item),
                item.closed().map(ItemClosed::completedOn),
                item.dueOn(),
                Set.copyOf(item.treatments().dependencies()),
                version);
    }

    private static Standing standing(ItemState item) {
        return switch (item.stage()) {
            case OPEN, IN_PROGRESS, PENDING_VALIDATION -> Standing.OPEN;
            case CLOSED -> item.closed().isPresent() ? Standing.CLOSED_VERIFIED : Standing.CLOSED_UNVERIFIED;
            case VOID -> Standing.VOID;
        };
    }
}
