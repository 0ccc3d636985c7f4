package io.poamledger.ledger.format;

import java.util.Optional;

/**
 * An event as it is stored.
 *
 * @param position its place in the whole ledger: the number of events before it
 * @param id unique in the ledger
 * @param type the kind of aggregate; empty for an event that belongs to none
 * @param aggregate the stream; for an event that belongs to none, its own id
 * @param sequence its number in the stream
 * @param timestamp milliseconds since 1970 UTC
 * @param payloadType the registered name
 * @param revision of that name
 * @param payload opaque to the ledger
 * @param metadata opaque to the ledger
 * @param salt 16 random bytes that keep the digests of short texts from being guessed
 */
public record StoredEvent(
        long position,
        String id,
        Optional<String> type,
        String aggregate,
        long sequence,
        long timestamp,
        String payloadType,
        Optional<String> revision,
        byte[] payload,
        byte[] metadata,
        byte[] salt) {

    public static StoredEvent of(NewEvent event, long position, byte[] salt) {
        return new StoredEvent(
                position,
                event.id(),
                event.type(),
                event.aggregate(),
                event.sequence(),
                event.timestamp(),
                event.payloadType(),
                event.revision(),
                event.payload(),
                event.metadata(),
                salt);
    }
}
