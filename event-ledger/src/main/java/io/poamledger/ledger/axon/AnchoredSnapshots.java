package io.poamledger.ledger.axon;

import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.store.Snapshot;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;

/** Allows a snapshot only while the ledger still holds the very event it was made from; one of a restored ledger is left aside. */
final class AnchoredSnapshots implements SnapshotFilter {

    private final Ledger ledger;

    AnchoredSnapshots(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public boolean test(DomainEventData<?> data) {
        return !(data instanceof SnapshotData stored) || isCurrent(stored.snapshot());
    }

    private boolean isCurrent(Snapshot snapshot) {
        return snapshot.anchor().isPresent()
                && snapshot.anchor().equals(ledger.anchor(snapshot.aggregate(), snapshot.sequence()));
    }
}
