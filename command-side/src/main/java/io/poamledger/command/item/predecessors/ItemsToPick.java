package io.poamledger.command.item.predecessors;

import io.poamledger.access.Caller;
import io.poamledger.command.description.Field;
import io.poamledger.command.forms.draft.Choice;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.forms.draft.Suggestions;
import io.poamledger.command.item.predecessors.EndedItems.Among;
import io.poamledger.command.labels.Prefixes;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The items of a system that a field may name, the latest first: closed ones come back, void ones go on, open ones wait or take over. */
@Component
final class ItemsToPick implements Suggestions {

    private static final Map<String, Among> NAMED_IN = Map.of(
            "continues", Among.VOID,
            "recurs", Among.CLOSED,
            "continuedBy", Among.OPEN,
            "dependsOn", Among.OPEN);

    private final EndedItems items;
    private final Prefixes prefixes;

    ItemsToPick(EndedItems items, Prefixes prefixes) {
        this.items = items;
        this.prefixes = prefixes;
    }

    @Override
    public Set<Class<?>> types() {
        return Set.of(PoamItemId.class, PromiseId.class);
    }

    @Override
    public List<Choice> of(Field field, Named named, Caller caller) {
        var which = NAMED_IN.get(field.name());
        if (which == null) {
            return List.of();
        }
        var system = named.system();
        if (!caller.readableSystems().includes(system)) {
            return List.of();
        }
        var prefix = prefixes.of(system);
        return items.latest(system, which, MOST).stream()
                .filter(item -> !named.isAbout(item.id()))
                .map(item -> new Choice(item.id().label(prefix), item.title()))
                .toList();
    }
}
