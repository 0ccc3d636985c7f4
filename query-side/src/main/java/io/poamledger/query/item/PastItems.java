package io.poamledger.query.item;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.views.Recording;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;

/** Looks items up as they were: folds the item's own stream, straight from the ledger, up to a point. */
@Component
final class PastItems {

    private final EventStorageEngine ledger;

    PastItems(EventStorageEngine ledger) {
        this.ledger = ledger;
    }

    /**
     * An item as of a position.
     *
     * @param position how many events of the ledger count
     * @param item empty if it was not open yet
     * @param later how many events of the item came after
     */
    record AsOf(long position, Optional<ItemView> item, int later) {}

    /** The item when the ledger held that many events; empty if it was never opened at all. */
    Optional<AsOf> at(PoamItemId id, long position) {
        var stream = ledger.readEvents(id.toString(), 0);
        if (!stream.hasNext()) {
            return Optional.empty();
        }
        Optional<ItemView> item = Optional.empty();
        var later = 0;
        while (stream.hasNext()) {
            var message = stream.next();
            var recording = Recording.of(message);
            if (recording.position() <= position) {
                var event = (PoamItemEvent) message.getPayload();
                item = Optional.of(ItemView.evolve(item, event, recording, message.getSequenceNumber()));
            } else {
                later++;
            }
        }
        return Optional.of(new AsOf(position, item, later));
    }

    /** How many events were recorded before that instant. */
    long positionBefore(Instant instant) {
        return Recording.eventsUpTo(ledger.createTokenAt(instant));
    }
}
