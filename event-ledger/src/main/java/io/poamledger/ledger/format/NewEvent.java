package io.poamledger.ledger.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An event that is to be stored.
 *
 * @param id unique in the ledger for ever
 * @param type the kind of aggregate; empty for an event that belongs to none
 * @param aggregate the stream; for an event that belongs to none, its own id
 * @param sequence its number in the stream, from 0
 * @param timestamp when it happened to be recorded, milliseconds since 1970 UTC
 * @param payloadType the registered name, never a Java class name
 * @param revision of that name
 * @param payload opaque to the ledger
 * @param metadata opaque to the ledger
 */
public record NewEvent(
        String id,
        Optional<String> type,
        String aggregate,
        long sequence,
        long timestamp,
        String payloadType,
        Optional<String> revision,
        byte[] payload,
        byte[] metadata) {

    /** What it costs of the eight megabytes a commit may hold. */
    public long size() {
        return payload.length + (long) metadata.length + 256;
    }

    /** Whether every database gives its texts back as they are. */
    public boolean isWellFormed() {
        return isWellFormed(id)
                && isWellFormed(type.orElse(""))
                && isWellFormed(aggregate)
                && isWellFormed(payloadType)
                && isWellFormed(revision.orElse(""));
    }

    /** Only a surrogate can be where it must not be. */
    private static boolean isWellFormed(String text) {
        for (var n = 0; n < text.length(); n++) {
            if (Character.isSurrogate(text.charAt(n))) {
                return StandardCharsets.UTF_8.newEncoder().canEncode(text);
            }
        }
        return true;
    }
}
