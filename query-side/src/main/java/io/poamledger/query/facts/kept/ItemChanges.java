package io.poamledger.query.facts.kept;

import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.query.views.questions.Recording;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/** Tells the handlers of questions what an item's event changed. For event handlers only. */
@Component
public final class ItemChanges {

    private final FactsProjection facts;
    private final PastItems past;

    public ItemChanges(FactsProjection facts, PastItems past) {
        this.facts = facts;
        this.past = past;
    }

    /**
     * What the event changed. The facts are folded once for all questions; they are told from the item's own stream again for an event
     * that a question could not apply at its time.
     *
     * @param message an item's event
     * @throws IllegalStateException the item's facts wait for an earlier event that cannot be applied, so this one cannot be either
     */
    public ItemChange of(EventMessage<?> message) {
        var event = (PoamItemEvent) message.getPayload();
        var sequence = ((DomainEventMessage<?>) message).getSequenceNumber();
        var recording = Recording.of(message);
        return facts.justFolded(event.itemId(), sequence)
                .map(latest -> new ItemChange(latest.before(), latest.now(), event, recording))
                .orElseGet(() -> again(event, sequence, recording));
    }

    private ItemChange again(PoamItemEvent event, long sequence, Recording recording) {
        var id = event.itemId();
        if (facts.now(id).filter(item -> item.version() >= sequence).isEmpty()) {
            throw new IllegalStateException(
                    "The facts of item " + id + " wait for an event before its event " + sequence);
        }
        return new ItemChange(
                sequence == 0 ? Optional.empty() : Optional.of(past.version(id, sequence - 1)),
                past.version(id, sequence),
                event,
                recording);
    }
}
