package io.poamledger.ledger.axon;

import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.ByteArrayToJsonNodeConverter;
import org.axonframework.serialization.jackson3.JsonNodeToByteArrayConverter;
import org.axonframework.serialization.jackson3.JsonNodeToObjectNodeConverter;
import org.axonframework.serialization.jackson3.ObjectNodeToJsonNodeConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON under their registered names. What is not registered is refused in both directions: Axon's own Jackson
 * serializers skip, without an error, a stored event whose class they cannot find.
 */
public final class LedgerSerializer implements Serializer {

    private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {};
    private static final String METADATA = MetaData.class.getName();

    private final EventNames names;
    private final JsonMapper mapper;
    private final Converter converter;

    /** With {@link #strictMapper()}. */
    public LedgerSerializer(EventNames names) {
        this(names, strictMapper());
    }

    public LedgerSerializer(EventNames names, JsonMapper mapper) {
        this.names = names;
        this.mapper = mapper;
        var chain = new ChainingConverter();
        chain.registerConverter(new JsonNodeToByteArrayConverter(mapper));
        chain.registerConverter(new ByteArrayToJsonNodeConverter(mapper));
        chain.registerConverter(new JsonNodeToObjectNodeConverter());
        chain.registerConverter(new ObjectNodeToJsonNodeConverter());
        this.converter = chain;
    }

    /** JSON that must say exactly what the class says: an unknown or missing primitive property is an error. */
    public static JsonMapper strictMapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /** @throws UnreadableEvent if the object's class is not registered, or cannot be written as JSON */
    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        var type = typeForClass(object == null ? null : object.getClass());
        try {
            var json = mapper.writeValueAsBytes(object instanceof MetaData data ? Map.copyOf(data) : object);
            return new SimpleSerializedObject<>(
                    Objects.requireNonNull(converter.convert(json, expectedRepresentation)),
                    expectedRepresentation,
                    type);
        } catch (JacksonException e) {
            throw new UnreadableEvent("cannot write a " + type.getName() + " as JSON: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return converter.canConvert(byte[].class, expectedRepresentation);
    }

    /** @throws UnreadableEvent if the name or revision is not registered, or the JSON is not what the class says */
    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        var type = serialized.getType();
        if (SerializedType.emptyType().equals(type)) {
            return (T) null;
        }
        var target = classForType(type);
        try {
            var json = converter.convert(serialized, byte[].class).getData();
            return (T)
                    (target == MetaData.class
                            ? MetaData.from(mapper.readValue(json, ENTRIES))
                            : mapper.readValue(json, target));
        } catch (JacksonException e) {
            throw new UnreadableEvent(
                    "a stored " + type.getName() + " revision " + type.getRevision() + " does not read as "
                            + target.getSimpleName() + ": " + e.getOriginalMessage(),
                    e);
        }
    }

    /** @throws UnreadableEvent if the name or revision is not registered */
    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (METADATA.equals(type.getName())) {
            return MetaData.class;
        }
        var name = new EventName(type.getName(), String.valueOf(type.getRevision()));
        return names.classOf(name)
                .orElseThrow(() -> new UnreadableEvent("no event is registered as " + name
                        + "; it was stored by another version, and nothing after it is read"));
    }

    /** @throws UnreadableEvent if the class is not registered */
    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return SerializedType.emptyType();
        }
        if (type == MetaData.class) {
            return new SimpleSerializedType(METADATA, null);
        }
        Class<?> event = type;
        return names.nameOf(event)
                .map(name -> new SimpleSerializedType(name.name(), name.revision()))
                .orElseThrow(() -> new UnreadableEvent(event.getName() + " is not registered and must not be stored"));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
