package io.poamledger.command.item.known;

import io.poamledger.command.item.state.Entered;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Items read straight from the ledger, for whoever asks what would be refused before anything is sent. */
public final class FoldedItems {

    private FoldedItems() {}

    /** As it was at that version, or as it is; empty where it was never opened. */
    public static Optional<ItemState> find(EventStore ledger, PoamItemId id, OptionalLong version) {
        var item = new ItemState();
        var found = false;
        var events = ledger.readEvents(id.toString(), 0);
        while (events.hasNext()) {
            var message = events.next();
            if (message.getSequenceNumber() <= version.orElse(Long.MAX_VALUE)
                    && message.getPayload() instanceof PoamItemEvent event) {
                item.evolve(
                        event,
                        Entered.of((String) message.getMetaData().get(Recorded.SUBJECT), message.getTimestamp()));
                found = true;
            }
        }
        return found ? Optional.of(item) : Optional.empty();
    }
}
