package io.poamledger.command.api;

import com.fasterxml.jackson.annotation.JsonValue;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/** JSON schemas of the records that go through the door, as {@link CommandReader} reads them. */
final class Schemas {

    private Schemas() {}

    /** An object with the record's components; those that are not optional, a list or a map are required. */
    static Schema<?> of(Class<?> record) {
        var schema = new ObjectSchema();
        for (var component : record.getRecordComponents()) {
            schema.addProperty(component.getName(), of(component.getGenericType()));
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

    private static Schema<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            var raw = generic.getRawType();
            if (raw == Optional.class) {
                return of(arguments[0]);
            }
            return raw == Map.class
                    ? new MapSchema().additionalProperties(of(arguments[1]))
                    : new ArraySchema().items(of(arguments[0]));
        }
        return type instanceof Class<?> plain ? ofClass(plain) : new Schema<>();
    }

    private static Schema<?> ofClass(Class<?> type) {
        if (type == LocalDate.class) {
            return new DateSchema();
        }
        if (type == int.class || type == Integer.class || type == OptionalInt.class) {
            return new IntegerSchema();
        }
        if (type == long.class || type == Long.class || type == OptionalLong.class) {
            return new IntegerSchema().format("int64");
        }
        if (type == boolean.class || type == Boolean.class) {
            return new BooleanSchema();
        }
        if (Number.class.isAssignableFrom(type)) {
            return new NumberSchema();
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

    /** An id is written as the one value in it. */
    private static Schema<?> ofRecord(Class<?> type) {
        var written = Stream.<Map.Entry<? extends AnnotatedElement, Type>>concat(
                        Arrays.stream(type.getDeclaredMethods()).map(m -> Map.entry(m, m.getGenericReturnType())),
                        Arrays.stream(type.getDeclaredFields()).map(f -> Map.entry(f, f.getGenericType())))
                .filter(member -> member.getKey().isAnnotationPresent(JsonValue.class))
                .map(Map.Entry::getValue)
                .findFirst();
        return written.<Schema<?>>map(Schemas::of).orElseGet(() -> of(type));
    }
}
