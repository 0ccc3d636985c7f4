package io.poamledger.command.decisions;

import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.evidence.EvidenceReferenced;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.system.InformationSystemEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the ledger on for the rows that rules about several items rest on. One at a time. */
final class FollowedRows {

    private static final Set<Class<?>> BEGIN_ARTIFACTS = Set.of(EvidencePreserved.class, EvidenceReferenced.class);
    private static final Logger LOG = LoggerFactory.getLogger(FollowedRows.class);
    private static final int BATCH = 1_000;

    private final DecisionFile file;
    private final ItemRows items;
    private final PrefixRows prefixes;
    private final EventStorageEngine events;
    private volatile long position;
    private boolean followsThisLedger;

    FollowedRows(DecisionFile file, ItemRows items, PrefixRows prefixes, EventStorageEngine events) {
        this.file = file;
        this.items = items;
        this.prefixes = prefixes;
        this.events = events;
        this.position = file.position();
    }

    /** How many events were read. */
    long position() {
        return position;
    }

    /** Reads on to the end of the ledger, a transaction every so many events; from its beginning where the rows are of another one. */
    void catchUp() {
        if (!followsThisLedger) {
            beginAnewUnlessTheLastEventIsWhereItWas();
            followsThisLedger = true;
        }
        while (oneBatch() == BATCH) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("the program ends");
            }
        }
    }

    /** It is not after the ledger was exchanged or restored to an earlier state. */
    private void beginAnewUnlessTheLastEventIsWhereItWas() {
        if (position == 0) {
            return;
        }
        try (var stream = events.readEvents(behind(position - 1), false)) {
            var there = stream.findFirst().map(TrackedEventMessage::getIdentifier);
            if (!there.equals(Optional.of(file.lastEvent()))) {
                LOG.info(
                        "What ended was read from another ledger, or from this one before it was restored: it is read anew");
                file.beginAnew();
                position = 0;
            }
        }
    }

    /** The file is damaged: the next look reads the ledger from its beginning. */
    void beginAnewInANewFile() {
        file.replace();
        position = 0;
    }

    private static @Nullable TrackingToken behind(long events) {
        return events == 0 ? null : new GlobalSequenceTrackingToken(events - 1);
    }

    private int oneBatch() {
        try (var stream = events.readEvents(behind(position), false)) {
            var batch = stream.limit(BATCH).toList();
            if (!batch.isEmpty()) {
                var end = position + batch.size();
                file.transaction().executeWithoutResult(_ -> {
                    batch.forEach(this::on);
                    file.readUpTo(end, batch.getLast().getIdentifier());
                });
                position = end;
            }
            return batch.size();
        }
    }

    private void on(TrackedEventMessage<?> message) {
        if (PoamItemEvent.class.isAssignableFrom(message.getPayloadType())) {
            items.on((PoamItemEvent) message.getPayload(), message.getTimestamp());
        } else if (InformationSystemEvent.class.isAssignableFrom(message.getPayloadType())) {
            prefixes.on((InformationSystemEvent) message.getPayload(), message.getTimestamp());
        } else if (BEGIN_ARTIFACTS.contains(message.getPayloadType())) {
            registered((EvidenceEvent) message.getPayload());
        }
    }

    private void registered(EvidenceEvent event) {
        file.jdbc()
                .sql("INSERT INTO artifact (id, system) VALUES (?, ?)")
                .params(event.evidenceId().toString(), event.systemId().value())
                .update();
    }

    /** The items that wait for another. */
    List<PoamItemId> waitingFor(PoamItemId item) {
        return file.jdbc()
                .sql("SELECT item FROM waits WHERE for_item = ?")
                .param(item.toString())
                .query((row, _) -> PoamItemId.parse(row.getString("item")))
                .list();
    }

    /** All artifacts of a system, in the order in which they came. */
    List<EvidenceId> artifacts(SystemId system) {
        return file.jdbc()
                .sql("SELECT id FROM artifact WHERE system = ? ORDER BY place")
                .param(system.value())
                .query((row, _) -> new EvidenceId(UUID.fromString(row.getString("id"))))
                .list();
    }
}
