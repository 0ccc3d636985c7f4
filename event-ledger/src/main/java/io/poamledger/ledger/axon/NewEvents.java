package io.poamledger.ledger.axon;

import io.poamledger.ledger.format.NewEvent;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;

/** Turns messages into what the ledger stores. */
final class NewEvents {

    private NewEvents() {}

    static NewEvent of(EventMessage<?> message, Serializer serializer) {
        var payload = message.serializePayload(serializer, byte[].class);
        var metadata = message.serializeMetaData(serializer, byte[].class);
        var domain = message instanceof DomainEventMessage<?> event
                ? Optional.of(event)
                : Optional.<DomainEventMessage<?>>empty();
        return new NewEvent(
                message.getIdentifier(),
                domain.map(DomainEventMessage::getType),
                domain.map(event -> event.getAggregateIdentifier()).orElse(message.getIdentifier()),
                domain.map(event -> event.getSequenceNumber()).orElse(0L),
                message.getTimestamp().toEpochMilli(),
                payload.getType().getName(),
                Optional.ofNullable(payload.getType().getRevision()),
                payload.getData(),
                metadata.getData());
    }
}
