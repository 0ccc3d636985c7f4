package io.poamledger.command.item;

import io.poamledger.command.description.Subject;
import io.poamledger.command.forms.Drafts;
import io.poamledger.command.forms.FormSource;
import io.poamledger.command.forms.Named;
import io.poamledger.command.item.state.Entered;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.system.Systems;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.PoamItemEvent;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.springframework.stereotype.Component;

/** Finds items for the forms of their commands. */
@Component
final class ItemForms implements FormSource {

    private final Configuration axon;

    ItemForms(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.ITEM, Subject.MILESTONE);
    }

    @Override
    public Optional<Drafts> find(Named named, OptionalLong version) {
        var item = new ItemState();
        var found = false;
        var events = axon.eventStore().readEvents(named.item().toString(), 0);
        while (events.hasNext()) {
            var message = events.next();
            if (message.getSequenceNumber() <= version.orElse(Long.MAX_VALUE)
                    && message.getPayload() instanceof PoamItemEvent event) {
                item.evolve(
                        event,
                        Entered.of((String) message.getMetaData().get(Recorded.SUBJECT), message.getTimestamp()));
                found = true;
            }
        }
        var system = axon.getComponent(Systems.class).find(named.system());
        return found ? system.map(known -> new ItemDrafts(item, known)) : Optional.empty();
    }
}
