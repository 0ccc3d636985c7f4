package io.poamledger.query.views.following;

import io.poamledger.query.views.questions.Recording;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;

/**
 * The ledger as the views follow it.
 *
 * @param events every event in the ledger's order, and each stream, with tokens that count from 0
 * @param serializer of events, for those that wait as dead letters
 */
public record Feed(EventStore events, Serializer serializer) {

    /** How many events the ledger holds. */
    long head() {
        return Recording.eventsUpTo(events.createHeadToken());
    }

    /**
     * The event with which the ledger held that many; empty if it holds fewer.
     *
     * @param position at least 1
     */
    Optional<EventMessage<?>> eventAt(long position) {
        var before = position == 1 ? null : new GlobalSequenceTrackingToken(position - 2);
        try (var stream = events.openStream(before)) {
            return stream.hasNextAvailable() ? Optional.of(stream.nextAvailable()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the read models were compared with the ledger", e);
        }
    }
}
