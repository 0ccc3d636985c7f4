package io.poamledger.command.description;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.InternalCommand;
import io.poamledger.events.organisation.Role;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command as its record describes it: the one place that the door, the API's description and the forms learn it from.
 *
 * @param name its simple name
 * @param allowed any one of these roles is needed
 * @param form how people are asked for it; empty for what only this server sends
 * @param asked its fields as people are asked for them; empty for what only this server sends
 */
public record CommandType(
        String name, Class<? extends Command> type, List<Role> allowed, Optional<Form> form, List<Field> asked) {

    /** @throws IllegalStateException if the class is no record, or leaves something unsaid: the message says what */
    public static CommandType of(Class<? extends Command> type) {
        var allowed = Optional.ofNullable(type.getAnnotation(AllowedTo.class))
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName()
                        + " does not say who may give it: put @AllowedTo(Role.…) before the record."));
        if (!type.isRecord()) {
            throw new IllegalStateException("A command is a record; " + type.getSimpleName() + " is none.");
        }
        var internal = InternalCommand.class.isAssignableFrom(type);
        return new CommandType(
                type.getSimpleName(),
                type,
                List.of(allowed.value()),
                internal ? Optional.empty() : Optional.of(form(type)),
                internal
                        ? List.of()
                        : Stream.of(type.getRecordComponents()).map(Field::of).toList());
    }

    private static Form form(Class<? extends Command> type) {
        @Nullable Form form = type.getAnnotation(Form.class);
        if (form == null) {
            throw new IllegalStateException(type.getSimpleName() + " does not say how people are asked for it: put"
                    + " @Form(title = …, button = …, about = …, chapter = …) before the record.");
        }
        return form;
    }

    /** Whether the door takes it from a client; the others only this server sends. */
    public boolean sentByHand() {
        return form.isPresent();
    }

    public List<RecordComponent> fields() {
        return List.of(type.getRecordComponents());
    }

    public List<String> fieldNames() {
        return fields().stream().map(RecordComponent::getName).toList();
    }

    public Role[] anyOf() {
        return allowed.toArray(Role[]::new);
    }

    public Class<?>[] signature() {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
    }
}
