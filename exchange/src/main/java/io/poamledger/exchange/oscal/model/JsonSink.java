package io.poamledger.exchange.oscal.model;

import java.io.OutputStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON with line breaks. */
final class JsonSink implements Sink {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;

    JsonSink(OutputStream out) {
        json = JSON.createGenerator(out);
    }

    @Override
    public void begin(String uuid) {
        json.writeStartObject();
        json.writeName(ROOT);
        json.writeStartObject();
        json.writeName("uuid");
        json.writeString(uuid);
    }

    @Override
    public void part(String name, ObjectNode part) {
        json.writeName(name);
        json.writeTree(part);
    }

    @Override
    public void list(String name, Stream<ObjectNode> parts) {
        var each = parts.iterator();
        if (each.hasNext()) {
            json.writeName(name);
            json.writeStartArray();
            each.forEachRemaining(json::writeTree);
            json.writeEndArray();
        }
    }

    @Override
    public void end() {
        json.writeEndObject();
        json.writeEndObject();
        json.close();
    }
}
