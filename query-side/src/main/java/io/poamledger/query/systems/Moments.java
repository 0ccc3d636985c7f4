package io.poamledger.query.systems;

import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;

/** Reads the moment that a request looks from; the ledger tells when a position was. */
@Component
public final class Moments {

    private final EventStorageEngine ledger;

    Moments(EventStorageEngine ledger) {
        this.ledger = ledger;
    }

    /**
     * The parameter {@code asOf}; empty for now.
     *
     * @throws BadParameter it cannot be understood, or the ledger does not hold so many events
     */
    public Optional<AsOf> asked(Parameters asked) {
        return AsOf.asked(asked, this::recordedAt);
    }

    private Instant recordedAt(long position) {
        if (position == 0) {
            return Instant.EPOCH;
        }
        try (var events =
                ledger.readEvents(position == 1 ? null : new GlobalSequenceTrackingToken(position - 2), false)) {
            return events.findFirst()
                    .map(EventMessage::getTimestamp)
                    .orElseThrow(() -> new BadParameter(
                            "asOf",
                            String.valueOf(position),
                            "The ledger does not hold " + position
                                    + " events yet: ask for a position that it has had"));
        }
    }
}
