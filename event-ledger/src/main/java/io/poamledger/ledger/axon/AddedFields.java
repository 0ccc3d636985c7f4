package io.poamledger.ledger.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets an event of an older revision say what it could not say yet: each field that was added since, with what stands for it. */
public final class AddedFields extends SingleEventUpcaster {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<EventName, Newer> older = new HashMap<>();

    private record Newer(SerializedType type, Map<String, JsonNode> fields) {}

    /**
     * @param classes every event by its name
     * @param revision the one that it is stored under now
     * @param added the fields that an event of a given revision lacks, with their JSON
     */
    public AddedFields(
            Map<String, Class<?>> classes,
            Function<Class<?>, String> revision,
            BiFunction<Class<?>, String, Map<String, String>> added) {
        classes.forEach((name, type) -> {
            var now = revision.apply(type);
            for (var old = 1; old < Integer.parseInt(now); old++) {
                var fields = new HashMap<String, JsonNode>();
                added.apply(type, String.valueOf(old)).forEach((field, json) -> fields.put(field, JSON.readTree(json)));
                older.put(
                        new EventName(name, String.valueOf(old)),
                        new Newer(new SimpleSerializedType(name, now), fields));
            }
        });
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return older.containsKey(stored(event));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        var newer = Objects.requireNonNull(older.get(stored(event)));
        return event.upcastPayload(newer.type(), ObjectNode.class, payload -> {
            newer.fields().forEach((field, value) -> payload.set(field, value.deepCopy()));
            return payload;
        });
    }

    private static EventName stored(IntermediateEventRepresentation event) {
        return new EventName(
                event.getType().getName(), String.valueOf(event.getType().getRevision()));
    }
}
