package io.poamledger.query.facts.kept;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.views.questions.Recording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;

/** Looks items up as they were: folds the item's own stream, straight from the ledger, up to a point. */
@Component
public final class PastItems {

    private final EventStorageEngine ledger;
    private final LastWalks walks = new LastWalks();

    public PastItems(EventStorageEngine ledger) {
        this.ledger = ledger;
    }

    /**
     * An item as of a position.
     *
     * @param position how many events of the ledger count
     * @param item empty if it was not open yet
     * @param later how many events of the item came after
     */
    public record Then(long position, Optional<ItemFacts> item, int later) {}

    /** The item when the ledger held that many events; empty if it was never opened at all. */
    public Optional<Then> at(PoamItemId id, long position) {
        var stream = ledger.readEvents(id.toString(), 0);
        if (!stream.hasNext()) {
            return Optional.empty();
        }
        Optional<ItemFacts> item = Optional.empty();
        var later = 0;
        while (stream.hasNext()) {
            var message = stream.next();
            var recording = Recording.of(message);
            if (recording.position() <= position) {
                var event = (PoamItemEvent) message.getPayload();
                item = Optional.of(ItemFacts.evolve(item, event, recording, message.getSequenceNumber()));
            } else {
                later++;
            }
        }
        return Optional.of(new Then(position, item, later));
    }

    /**
     * One event of an item.
     *
     * @param sequence its number in the item's stream, from 0
     * @param item after it
     */
    public record Step(long sequence, Recording recording, PoamItemEvent event, ItemFacts item) {}

    /**
     * Every event of the item with what it made of it, oldest first; empty if it was never opened. Whoever plays a history asks for it
     * again and again, so those of the last few items are kept, and only what came after is read.
     */
    public List<Step> steps(PoamItemId id) {
        var known = walks.last(id);
        var steps = new ArrayList<Step>(known);
        var stream = ledger.readEvents(id.toString(), known.size());
        while (stream.hasNext()) {
            var message = stream.next();
            var recording = Recording.of(message);
            var event = (PoamItemEvent) message.getPayload();
            var before = steps.isEmpty()
                    ? Optional.<ItemFacts>empty()
                    : Optional.of(steps.getLast().item());
            steps.add(new Step(
                    message.getSequenceNumber(),
                    recording,
                    event,
                    ItemFacts.evolve(before, event, recording, message.getSequenceNumber())));
        }
        walks.keep(id, steps);
        return steps;
    }

    /** The item after that event of its stream, which must be there. For event handlers. */
    ItemFacts version(PoamItemId id, long sequence) {
        var stream = ledger.readEvents(id.toString(), 0);
        Optional<ItemFacts> item = Optional.empty();
        for (var next = 0L; next <= sequence; next++) {
            var message = stream.next();
            item = Optional.of(ItemFacts.evolve(
                    item, (PoamItemEvent) message.getPayload(), Recording.of(message), message.getSequenceNumber()));
        }
        return item.orElseThrow();
    }

    /** How many events count at that moment, for an item of that system. */
    public long position(AsOf moment, RegisteredSystem system) {
        return moment instanceof AsOf.Position at ? at.position() : positionBefore(moment.end(system));
    }

    /** How many events were recorded before that instant. */
    public long positionBefore(Instant instant) {
        return Recording.eventsUpTo(ledger.createTokenAt(instant));
    }
}
