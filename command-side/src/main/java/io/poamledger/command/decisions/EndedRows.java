package io.poamledger.command.decisions;

import io.poamledger.command.item.predecessors.EndedItems.Ended;
import io.poamledger.command.item.predecessors.Titles;
import io.poamledger.command.labels.AuthorsNumbers;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.events.system.InformationSystemEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The items that ended, as rows; what an item has or had as requirement and title stays beside it. One at a time. */
final class EndedRows {

    private static final Logger LOG = LoggerFactory.getLogger(EndedRows.class);
    private static final int BATCH = 1_000;
    private static final String VOID = "VOID";
    private static final String CLOSED = "CLOSED";
    private static final String GOES_ON = "GOES_ON";

    private final DecisionFile file;
    private final PrefixRows prefixes;
    private final EventStorageEngine events;
    private volatile long position;
    private boolean followsThisLedger;

    EndedRows(DecisionFile file, PrefixRows prefixes, EventStorageEngine events) {
        this.file = file;
        this.prefixes = prefixes;
        this.events = events;
        this.position = file.position();
    }

    /** What an ended item once said it is about. */
    record Said(Ended item, String requirement, String title) {

        boolean isLike(Weakness weakness) {
            return weakness.requirement()
                            .map(RequirementId::toString)
                            .filter(requirement::equals)
                            .isPresent()
                    || Titles.areAlike(title, weakness.title());
        }
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
            on((PoamItemEvent) message.getPayload(), message.getTimestamp());
        } else if (InformationSystemEvent.class.isAssignableFrom(message.getPayloadType())) {
            prefixes.on((InformationSystemEvent) message.getPayload(), message.getTimestamp());
        } else if (EvidencePreserved.class.isAssignableFrom(message.getPayloadType())) {
            preserved((EvidencePreserved) message.getPayload());
        }
    }

    private void on(PoamItemEvent event, Instant at) {
        switch (event) {
            case WeaknessOpened e -> {
                file.jdbc()
                        .sql("INSERT INTO item (id, system, number, dated) VALUES (?, ?, ?, ?)")
                        .params(
                                e.itemId().toString(),
                                e.itemId().system().value(),
                                AuthorsNumbers.key(e.otherColumns().getOrDefault(AuthorsNumbers.COLUMN, "")),
                                !e.origin().lines().isEmpty())
                        .update();
                said(e.itemId(), e.weakness());
            }
            case WeaknessRevised e -> said(e.itemId(), e.to());
            case CompletionScheduled e -> dated(e.itemId());
            case ContinuationDeclared e -> dated(e.itemId());
            case ItemVoided e -> ended(e.itemId(), e.continuedBy().isEmpty() ? VOID : GOES_ON, at);
            case ItemClosed e -> ended(e.itemId(), CLOSED, at);
            case ItemReopened e -> ended(e.itemId(), "", at);
            case PromiseContinued e when e.milestoneId().isEmpty() -> ended(e.itemId(), GOES_ON, at);
            default -> {}
        }
    }

    private void preserved(EvidencePreserved event) {
        file.jdbc()
                .sql("INSERT INTO artifact (id, system) VALUES (?, ?)")
                .params(event.evidenceId().toString(), event.systemId().value())
                .update();
    }

    /** All items of a system, in the order of their numbers. */
    List<PoamItemId> items(SystemId system) {
        return file
                .jdbc()
                .sql("SELECT id FROM item WHERE system = ?")
                .param(system.value())
                .query((row, _) -> PoamItemId.parse(row.getString("id")))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(PoamItemId::number))
                .toList();
    }

    /** All artifacts of a system, in the order in which they came. */
    List<EvidenceId> artifacts(SystemId system) {
        return file.jdbc()
                .sql("SELECT id FROM artifact WHERE system = ? ORDER BY place")
                .param(system.value())
                .query((row, _) -> new EvidenceId(UUID.fromString(row.getString("id"))))
                .list();
    }

    private void said(PoamItemId item, Weakness weakness) {
        file.jdbc()
                .sql("UPDATE item SET title = ? WHERE id = ?")
                .params(weakness.title(), item.toString())
                .update();
        file.jdbc()
                .sql("INSERT INTO said VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(
                        item.toString(),
                        weakness.requirement().map(RequirementId::toString).orElse(""),
                        weakness.title())
                .update();
    }

    private void dated(PoamItemId item) {
        file.jdbc()
                .sql("UPDATE item SET dated = 1 WHERE id = ?")
                .param(item.toString())
                .update();
    }

    private void ended(PoamItemId item, String how, Instant at) {
        file.jdbc()
                .sql("UPDATE item SET ended = ?, ended_at = ? WHERE id = ?")
                .params(how, at.toEpochMilli(), item.toString())
                .update();
    }

    /** What a system's items are called that ended and go on nowhere, the latest first: by those that are void and those that are closed. */
    List<Ended> named(SystemId system, boolean closed, int most) {
        return file.jdbc()
                .sql("""
                        SELECT id, title FROM item
                        WHERE system = :system AND ended = :how ORDER BY ended_at DESC LIMIT :most""")
                .param("system", system.value())
                .param("how", closed ? CLOSED : VOID)
                .param("most", most)
                .query((row, _) -> new Ended(PoamItemId.parse(row.getString(1)), row.getString(2), closed))
                .list();
    }

    /** The void ones of a system that go on nowhere, and those closed since; only what had a date promised anything. */
    List<Said> ended(SystemId system, Instant closedSince) {
        return file.jdbc()
                .sql("""
                        SELECT item.id, item.ended, said.requirement, said.title
                        FROM item JOIN said ON said.item = item.id
                        WHERE system = :system AND dated = 1 AND ended <> ''
                            AND (ended = 'VOID' OR (ended = 'CLOSED' AND ended_at > :since))
                        ORDER BY item.ended_at DESC""")
                .param("system", system.value())
                .param("since", closedSince.toEpochMilli())
                .query((row, _) -> new Said(
                        new Ended(
                                PoamItemId.parse(row.getString(1)),
                                row.getString(4),
                                row.getString(2).equals(CLOSED)),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }
}
