package io.poamledger.query.history;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Page;
import io.poamledger.query.views.questions.Recording;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * A part of an item's history, newest first; whoever asks.
     *
     * @param version the newest event that belongs to it, which must be there
     * @param from the cursor of the page before; empty for the newest
     * @throws io.poamledger.query.lists.BadParameter it is no cursor of a history
     */
    public Page<HistoryEntry> page(PoamItemId item, long version, Optional<Cursor> from, int limit) {
        var events = version + 1;
        var end = from.map(cursor -> Math.clamp(cursor.number(0), 0, events)).orElse(events);
        var begin = Math.max(0, end - limit);
        var stream = ledger.readEvents(item.toString(), begin);
        var asked = Stream.<DomainEventMessage<?>>generate(stream::next)
                .limit(end - begin)
                .toList();
        var before = before(item, begin);
        var entries = new ArrayList<HistoryEntry>();
        for (var message : asked) {
            var event = (PoamItemEvent) message.getPayload();
            entries.add(HistoryEntry.of(
                    message.getSequenceNumber(), Recording.of(message), event, Wording.of(before, event)));
            before = after(before, message);
        }
        return new Page<>(
                entries.reversed(), begin > 0 ? Optional.of(Cursor.of(begin).toString()) : Optional.empty());
    }

    private Optional<ItemFacts> before(PoamItemId item, long begin) {
        var facts = Optional.<ItemFacts>empty();
        var stream = ledger.readEvents(item.toString(), 0);
        for (var sequence = 0L; sequence < begin; sequence++) {
            facts = after(facts, stream.next());
        }
        return facts;
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
