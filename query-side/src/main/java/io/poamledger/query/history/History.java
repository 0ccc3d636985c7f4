package io.poamledger.query.history;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.history.HistoryPart.Saying;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.views.questions.Recording;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;

/** Tells the history of items, straight from the ledger: nothing of it is stored a second time. */
@Component
public final class History {

    private final EventStorageEngine ledger;

    History(EventStorageEngine ledger) {
        this.ledger = ledger;
    }

    /** An event that is shown, with what was known before it. */
    private record Shown(Optional<ItemFacts> before, DomainEventMessage<?> message) {

        HistoryEntry inWords() {
            var event = (PoamItemEvent) message.getPayload();
            return HistoryEntry.of(
                    message.getSequenceNumber(), Recording.of(message), event, Wording.of(before, event));
        }
    }

    /**
     * A part of an item's history; whoever asks. The history is read once, from its beginning: words refer to what was before.
     *
     * @param version the newest event that belongs to it, which must be there
     * @param from the cursor of the part after it; empty for the newest
     * @throws io.poamledger.query.lists.BadParameter it is no cursor of a history
     */
    public HistoryPart part(PoamItemId item, long version, Topic topic, Optional<Cursor> from, int limit) {
        var events = version + 1;
        var end = from.map(cursor -> Math.clamp(cursor.number(0), 0, events)).orElse(events);
        var shown = new ArrayDeque<Shown>();
        var counts = new EnumMap<Topic, Integer>(Topic.class);
        var said = new HashMap<Saying, Long>();
        var older = false;
        var until = Long.MAX_VALUE;
        var facts = Optional.<ItemFacts>empty();
        var stream = ledger.readEvents(item.toString(), 0);
        for (var sequence = 0L; sequence < events; sequence++) {
            var message = stream.next();
            var event = (PoamItemEvent) message.getPayload();
            for (var one : Topic.values()) {
                counts.merge(one, one.holds(event) ? 1 : 0, Integer::sum);
            }
            Saying.of(event).ifPresent(saying -> said.put(saying, message.getSequenceNumber()));
            if (sequence == end) {
                until = Recording.of(message).position();
            }
            if (sequence >= end) {
                continue;
            }
            if (topic.holds(event)) {
                shown.addLast(new Shown(facts, message));
            }
            if (shown.size() > limit) {
                shown.removeFirst();
                older = true;
            }
            facts = after(facts, message);
        }
        return new HistoryPart(
                shown.stream().map(Shown::inWords).toList().reversed(),
                older
                        ? Optional.of(Cursor.of(shown.getFirst().message().getSequenceNumber())
                                .toString())
                        : Optional.empty(),
                until,
                counts,
                said);
    }

    /** What does not fit the facts leaves them as they were: a history tells every event there is. */
    private Optional<ItemFacts> after(Optional<ItemFacts> before, DomainEventMessage<?> message) {
        try {
            return Optional.of(ItemFacts.evolve(
                    before, (PoamItemEvent) message.getPayload(), Recording.of(message), message.getSequenceNumber()));
        } catch (IllegalStateException _) {
            return before;
        }
    }

    /** The sequence number of the newest event; empty if the item was never opened. */
    public Optional<Long> version(PoamItemId item) {
        return ledger.lastSequenceNumberFor(item.toString());
    }
}
