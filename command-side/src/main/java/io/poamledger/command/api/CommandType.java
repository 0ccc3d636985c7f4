package io.poamledger.command.api;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.InternalCommand;
import io.poamledger.events.organisation.Role;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command as the door knows it.
 *
 * @param name its simple name
 * @param allowed any one of these roles is needed
 * @param sentByHand whether the door takes it from a client; the others only this server sends
 */
record CommandType(String name, Class<? extends Command> type, List<Role> allowed, boolean sentByHand) {

    /** @throws IllegalStateException if the class is no record or does not say who may give it */
    static CommandType of(Class<? extends Command> type) {
        var allowed = Optional.ofNullable(type.getAnnotation(AllowedTo.class))
                .orElseThrow(() -> new IllegalStateException(type + " does not say whom it is @AllowedTo"));
        if (!type.isRecord()) {
            throw new IllegalStateException("A command is a record; " + type + " is none");
        }
        return new CommandType(
                type.getSimpleName(), type, List.of(allowed.value()), !InternalCommand.class.isAssignableFrom(type));
    }

    List<RecordComponent> fields() {
        return List.of(type.getRecordComponents());
    }

    List<String> fieldNames() {
        return fields().stream().map(RecordComponent::getName).toList();
    }

    Role[] anyOf() {
        return allowed.toArray(Role[]::new);
    }

    Class<?>[] signature() {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
    }
}
