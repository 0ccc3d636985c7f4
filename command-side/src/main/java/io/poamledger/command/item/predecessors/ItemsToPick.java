package io.poamledger.command.item.predecessors;

import io.poamledger.access.Caller;
import io.poamledger.command.description.Field;
import io.poamledger.command.forms.Choice;
import io.poamledger.command.forms.Named;
import io.poamledger.command.forms.Suggestions;
import io.poamledger.command.labels.Prefixes;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The items of a system that ended, the latest first: closed ones come back, void ones go on. */
@Component
final class ItemsToPick implements Suggestions {

    private static final String RECURS = "recurs";

    /** The fields that name what ended; any other is about an open item. */
    private static final Set<String> ANSWERS = Set.of("continues", RECURS);

    private final EndedItems ended;
    private final Prefixes prefixes;

    ItemsToPick(EndedItems ended, Prefixes prefixes) {
        this.ended = ended;
        this.prefixes = prefixes;
    }

    @Override
    public Set<Class<?>> types() {
        return Set.of(PoamItemId.class, PromiseId.class);
    }

    @Override
    public List<Choice> of(Field field, Named named, Caller caller) {
        if (!ANSWERS.contains(field.name())) {
            return List.of();
        }
        var system = named.system();
        if (!caller.readableSystems().includes(system)) {
            return List.of();
        }
        var prefix = prefixes.of(system);
        return ended.named(system, field.name().equals(RECURS), MOST).stream()
                .map(item -> new Choice(item.id().label(prefix), item.title()))
                .toList();
    }
}
