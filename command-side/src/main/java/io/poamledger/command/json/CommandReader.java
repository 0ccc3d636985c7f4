package io.poamledger.command.json;

import io.poamledger.command.Command;
import io.poamledger.command.Malformed;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.json.Unreadable.Place;
import io.poamledger.command.labels.WrittenItems;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Makes a command of the body of a request: a JSON object with the command's fields by name.
 *
 * <p>Forms send every single value as text, so a number may be a string, and a blank text in place of an optional value counts as absent. An
 * absent truth value is false, an absent list is empty. A list is always written as one: a form that sent its last value in place of all of
 * them has to be refused. So is an unknown field: it may be a misspelt one.
 */
@Component
public final class CommandReader {

    /**
     * @param body UTF-8
     * @param items reads those that it names
     * @throws Unreadable it is no JSON or no object
     * @throws TooLarge it has more tokens or brackets in brackets than any command
     * @throws Malformed a field is unknown or cannot have its value
     */
    public Command read(CommandType type, byte[] body, WrittenItems.By items) {
        var fields = parsed(body);
        if (!fields.isObject()) {
            throw new Unreadable("The body of " + type.name() + " is a JSON object with the fields "
                    + String.join(", ", type.fieldNames()) + ".");
        }
        fields.properties().stream()
                .filter(field -> !type.fieldNames().contains(field.getKey()))
                .findFirst()
                .ifPresent(unknown -> {
                    throw unknown(type, unknown);
                });
        var values = type.fields().stream()
                .map(field -> value(field, fields.path(field.getName()), items))
                .toArray();
        return make(type, values);
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return CommandJson.MAPPER.readTree(body);
        } catch (StreamConstraintsException e) {
            throw new TooLarge("Something in the body is longer or deeper than in any command: "
                    + e.getOriginalMessage().replaceAll(", from `[^`]*`", ""));
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /** Jackson names no place where a number is longer than it reads. */
    private static Unreadable unreadable(JacksonException problem) {
        var why = withoutSource(problem.getOriginalMessage());
        var at = problem.getLocation();
        if (at == null) {
            return new Unreadable("The body is no JSON that is read here: " + why + ".");
        }
        var place = new Place(at.getLineNr(), at.getColumnNr());
        return new Unreadable(
                place, "The body is not JSON at line %d, column %d: %s.".formatted(place.line(), place.column(), why));
    }

    private static Malformed unknown(CommandType type, Map.Entry<String, JsonNode> field) {
        return new Malformed(
                field.getKey(),
                text(field.getValue()),
                "%s has no field '%s'. Its fields are %s."
                        .formatted(type.name(), field.getKey(), String.join(", ", type.fieldNames())));
    }

    private static @Nullable Object value(RecordComponent field, JsonNode sent, WrittenItems.By items) {
        if (absent(field, sent)) {
            return whenAbsent(field);
        }
        if (sent.isObject() && field.getType() != Map.class) {
            throw new Malformed(
                    field.getName(), text(sent), "'" + field.getName() + "' is no object, but one value or a list");
        }
        var type = CommandJson.MAPPER.constructType(field.getGenericType());
        try {
            return CommandJson.MAPPER
                    .readerFor(type)
                    .withAttribute(WrittenItems.By.class, items)
                    .readValue(sent);
        } catch (JacksonException e) {
            throw FieldProblem.explained(field.getName(), sent, type, e);
        }
    }

    private static boolean absent(RecordComponent field, JsonNode sent) {
        var blank = sent.isString() && sent.stringValue().isBlank();
        return sent.isMissingNode() || sent.isNull() || (blank && field.getType() != String.class && !isMany(field));
    }

    private static boolean isMany(RecordComponent field) {
        return field.getType() == List.class || field.getType() == Map.class;
    }

    /** A text may be missing here: whether it may be, the command says in its own words. */
    private static @Nullable Object whenAbsent(RecordComponent field) {
        var type = field.getType();
        if (type == String.class) {
            return null;
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == boolean.class) {
            return false;
        }
        throw new Malformed(field.getName(), "", "'" + field.getName() + "' is missing");
    }

    private static Command make(CommandType type, @Nullable Object[] values) {
        try {
            Constructor<? extends Command> constructor = type.type().getDeclaredConstructor(type.signature());
            constructor.trySetAccessible();
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(type.name() + " cannot be made of its fields", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.name() + " cannot be made", e);
        }
    }

    static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node instanceof NullNode ? "" : node.toString();
    }

    private static String withoutSource(@Nullable String message) {
        return String.valueOf(message)
                .replaceAll("(?s)\\s*\\(for (Object|Array).*", "")
                .replaceAll("[.\\s]+$", "");
    }
}
