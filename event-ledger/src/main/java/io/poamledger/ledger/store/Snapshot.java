package io.poamledger.ledger.store;

import io.poamledger.ledger.format.Digest;
import java.util.Optional;

/**
 * An aggregate's state after an event, kept to save reading; derived, so it may be dropped at any time.
 *
 * @param aggregate whose state
 * @param type the kind of aggregate, if known
 * @param sequence of the last event it contains
 * @param id of the snapshot message
 * @param timestamp milliseconds since 1970 UTC
 * @param payloadType name of the state
 * @param revision of that name
 * @param payload the state
 * @param metadata of the snapshot message
 * @param anchor the event it was made from; empty if the ledger had none when it was stored
 */
public record Snapshot(
        String aggregate,
        Optional<String> type,
        long sequence,
        String id,
        long timestamp,
        String payloadType,
        Optional<String> revision,
        byte[] payload,
        byte[] metadata,
        Optional<Anchor> anchor) {

    /**
     * Which event a snapshot ends with, so that one of a ledger that was restored or exchanged is recognised.
     *
     * @param eventId at the snapshot's sequence
     * @param commitHash of the commit that holds it
     */
    public record Anchor(String eventId, Digest commitHash) {}
}
