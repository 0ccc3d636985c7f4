package io.poamledger.command.api;

import com.fasterxml.jackson.annotation.JsonValue;
import io.poamledger.command.FieldBounds;
import io.poamledger.command.description.CommandType;
import io.poamledger.command.description.Field;
import io.poamledger.command.json.CommandReader;
import io.poamledger.events.Bounds;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON schemas of the records that go through the door, as {@link CommandReader} reads them. */
final class Schemas {

    private Schemas() {}

    /** An object with the record's components; those that are not optional, a list or a map are required. */
    static Schema<?> of(Class<?> record) {
        return of(record, _ -> Optional.empty());
    }

    /** The fields of a command, with their labels and how far their values may reach. */
    static Schema<?> of(CommandType command) {
        var schema = of(command.type(), component -> Optional.of(FieldBounds.of(component)));
        schema.setRequired(null);
        for (var field : command.asked()) {
            if (field.required()) {
                schema.addRequiredItem(field.name());
            }
            describe(Objects.requireNonNull(schema.getProperties().get(field.name())), field);
        }
        return schema;
    }

    private static void describe(Schema<?> schema, Field field) {
        schema.setTitle(field.label());
        if (!field.hint().isEmpty()) {
            schema.setDescription(Stream.of(field.hint(), Objects.requireNonNullElse(schema.getDescription(), ""))
                    .collect(Collectors.joining(" "))
                    .strip());
        }
        if (!field.pattern().isEmpty()) {
            schema.setPattern("^(?:" + field.pattern() + ")$");
        }
    }

    private static Schema<?> of(Class<?> record, Function<RecordComponent, Optional<FieldBounds>> bounds) {
        var schema = new ObjectSchema();
        for (var component : record.getRecordComponents()) {
            schema.addProperty(component.getName(), of(component.getGenericType(), bounds.apply(component)));
            if (isRequired(component)) {
                schema.addRequiredItem(component.getName());
            }
        }
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static boolean isRequired(RecordComponent component) {
        var type = component.getType();
        return !Stream.of(Optional.class, OptionalLong.class, OptionalInt.class, List.class, Map.class, boolean.class)
                .anyMatch(type::equals);
    }

    private static Schema<?> of(Type type, Optional<FieldBounds> bounds) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            var raw = generic.getRawType();
            if (raw == Optional.class) {
                return of(arguments[0], bounds);
            }
            var schema = raw == Map.class
                    ? new MapSchema().additionalProperties(of(arguments[1], bounds))
                    : new ArraySchema().items(of(arguments[0], bounds));
            bounds.map(FieldBounds::entries)
                    .ifPresent(raw == Map.class ? schema::setMaxProperties : schema::setMaxItems);
            return schema;
        }
        return type instanceof Class<?> plain ? ofClass(plain, bounds) : new Schema<>();
    }

    private static Schema<?> ofClass(Class<?> type, Optional<FieldBounds> bounds) {
        if (type == LocalDate.class) {
            return new DateSchema()
                    .description(bounds.map(within -> "From " + within.first() + " to " + Bounds.LAST_DAY + ".")
                            .orElse(null));
        }
        if (type == int.class || type == Integer.class || type == OptionalInt.class) {
            return between(new IntegerSchema(), bounds);
        }
        if (type == long.class || type == Long.class || type == OptionalLong.class) {
            return between(new IntegerSchema().format("int64"), bounds);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new BooleanSchema();
        }
        if (Number.class.isAssignableFrom(type)) {
            return bounds.isPresent()
                    ? new NumberSchema()
                            .minimum(BigDecimal.ZERO)
                            .maximum(Bounds.DOLLARS)
                            .multipleOf(new BigDecimal("0.01"))
                    : new NumberSchema();
        }
        if (type == String.class) {
            return text(bounds);
        }
        if (type == UUID.class) {
            return new StringSchema().format("uuid");
        }
        if (type == ZoneId.class) {
            return new StringSchema().example("America/New_York");
        }
        if (type.isEnum()) {
            return new StringSchema()
                    ._enum(Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .toList());
        }
        return type.isRecord() ? ofRecord(type) : new StringSchema();
    }

    private static Schema<?> between(Schema<?> number, Optional<FieldBounds> bounds) {
        bounds.ifPresent(within ->
                number.minimum(BigDecimal.valueOf(within.least())).maximum(BigDecimal.valueOf(within.most())));
        return number;
    }

    private static Schema<?> text(Optional<FieldBounds> bounds) {
        var schema = new StringSchema();
        bounds.ifPresent(within -> schema.maxLength(within.characters())
                .description(within.severalLines() ? "May have several lines." : "One line."));
        return schema;
    }

    /** An id is written as the one value in it. */
    private static Schema<?> ofRecord(Class<?> type) {
        var written = Stream.<Map.Entry<? extends AnnotatedElement, Type>>concat(
                        Arrays.stream(type.getDeclaredMethods()).map(m -> Map.entry(m, m.getGenericReturnType())),
                        Arrays.stream(type.getDeclaredFields()).map(f -> Map.entry(f, f.getGenericType())))
                .filter(member -> member.getKey().isAnnotationPresent(JsonValue.class))
                .map(Map.Entry::getValue)
                .findFirst();
        return written.<Schema<?>>map(value -> of(value, Optional.empty())).orElseGet(() -> of(type));
    }
}
