package io.poamledger.query.item;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.StoredEvent;
import io.poamledger.ledger.axon.LedgerSerializer;
import io.poamledger.query.views.Recording;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.stereotype.Component;

/** Looks items up as they were: folds the item's own stream, straight from the ledger, up to a point. */
@Component
final class PastItems {

    private static final int PAGE = 500;

    private final Ledger ledger;
    private final LedgerSerializer serializer;

    PastItems(Ledger ledger, LedgerSerializer serializer) {
        this.ledger = ledger;
        this.serializer = serializer;
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
        Optional<ItemView> item = Optional.empty();
        var later = 0;
        var next = 0L;
        for (var page = ledger.stream(id.toString(), 0, PAGE);
                !page.isEmpty();
                page = ledger.stream(id.toString(), next, PAGE)) {
            for (var event : page) {
                next = event.sequence() + 1;
                if (event.position() < position) {
                    item = Optional.of(evolve(item, event));
                } else {
                    later++;
                }
            }
        }
        return next == 0 ? Optional.empty() : Optional.of(new AsOf(position, item, later));
    }

    /** How many events were recorded before that instant. */
    long positionBefore(Instant instant) {
        return ledger.positionAt(instant);
    }

    private ItemView evolve(Optional<ItemView> item, StoredEvent stored) {
        var payload = this.<PoamItemEvent>read(stored.payload(), stored.payloadType(), stored.revision());
        MetaData metaData = read(stored.metadata(), MetaData.class.getName(), Optional.empty());
        var message = new GenericEventMessage<>(
                new GenericMessage<>(stored.id(), payload, metaData), () -> Instant.ofEpochMilli(stored.timestamp()));
        return ItemView.evolve(item, payload, Recording.of(message), stored.sequence());
    }

    private <T> T read(byte[] json, String type, Optional<String> revision) {
        return serializer.deserialize(new SimpleSerializedObject<>(json, byte[].class, type, revision.orElse(null)));
    }
}
