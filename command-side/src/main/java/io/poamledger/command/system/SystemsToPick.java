package io.poamledger.command.system;

import io.poamledger.access.Caller;
import io.poamledger.command.description.Field;
import io.poamledger.command.forms.draft.Choice;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.forms.draft.Suggestions;
import io.poamledger.command.labels.Prefixes;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.SystemId;
import java.util.List;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.springframework.stereotype.Component;

/** The systems that somebody may read, by their names. A system that is to come is named by whoever registers it. */
@Component
final class SystemsToPick implements Suggestions {

    private final Prefixes prefixes;
    private final Configuration axon;

    SystemsToPick(Prefixes prefixes, Configuration axon) {
        this.prefixes = prefixes;
        this.axon = axon;
    }

    @Override
    public Set<Class<?>> types() {
        return Set.of(SystemId.class);
    }

    @Override
    public List<Choice> of(Field field, Named named, Caller caller) {
        return field.required()
                ? List.of()
                : prefixes.systems().stream()
                        .filter(caller.readableSystems()::includes)
                        .limit(MOST)
                        .map(this::choice)
                        .toList();
    }

    private Choice choice(SystemId id) {
        return new Choice(
                id.value(),
                axon.getComponent(Systems.class)
                        .find(id)
                        .map(system -> system.profile().name())
                        .orElse(id.value()));
    }
}
