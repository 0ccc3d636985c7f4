package io.poamledger.command.intake.update;

import io.poamledger.command.item.state.FoldedItems;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.PoamItemId;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * An item that a file speaks of.
 *
 * @param now as it is at the head of the ledger
 * @param base as the last file left it; empty where none spoke of it
 */
public record KnownItemInFiles(ItemState now, Optional<ItemState> base) {

    public static KnownItemInFiles find(EventStore ledger, PoamItemId id) {
        var last = OptionalLong.empty();
        var events = ledger.readEvents(id.toString(), 0);
        while (events.hasNext()) {
            var message = events.next();
            if (Recorded.fileOf(String.valueOf(message.getMetaData().get(Recorded.SOURCE)))
                    .isPresent()) {
                last = OptionalLong.of(message.getSequenceNumber());
            }
        }
        return new KnownItemInFiles(
                FoldedItems.find(ledger, id, OptionalLong.empty()).orElseThrow(),
                last.isPresent() ? FoldedItems.find(ledger, id, last) : Optional.empty());
    }
}
