package io.poamledger.ledger.mongo;

import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.format.Digest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/**
 * What a document holds, in the few types that a ledger writes. Asking for a field that is missing or of another type says that the ledger
 * is damaged: somebody else wrote that document.
 */
final class Fields {

    private final Map<String, Object> values = new LinkedHashMap<>();

    static Fields read(BsonReader from) {
        var fields = new Fields();
        from.readStartDocument();
        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
            fields.values.put(from.readName(), value(from));
        }
        from.readEndDocument();
        return fields;
    }

    private static Object value(BsonReader from) {
        return switch (from.getCurrentBsonType()) {
            case INT64 -> from.readInt64();
            case STRING -> from.readString();
            case BINARY -> from.readBinaryData().getData();
            case DOCUMENT -> read(from);
            case ARRAY -> array(from);
            default -> foreign(from);
        };
    }

    private static List<Object> array(BsonReader from) {
        var elements = new ArrayList<Object>();
        from.readStartArray();
        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
            elements.add(value(from));
        }
        from.readEndArray();
        return elements;
    }

    private static BsonType foreign(BsonReader from) {
        var type = from.getCurrentBsonType();
        from.skipValue();
        return type;
    }

    /** Of whatever type: only {@link BsonType} is known of those that no ledger writes. */
    @Nullable
    Object id() {
        return values.get("_id");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** A field that nobody asks for would be in no hash, and seen by no reader. */
    void allowOnly(Set<String> names) {
        for (var name : values.keySet()) {
            if (!names.contains(name)) {
                throw damaged("field " + name + " does not belong there");
            }
        }
    }

    long number(String name) {
        return value(name, Long.class);
    }

    String text(String name) {
        return value(name, String.class);
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    byte[] bytes(String name) {
        return value(name, byte[].class);
    }

    Digest digest(String name) {
        var bytes = bytes(name);
        if (bytes.length != Digest.ZERO.bytes().length) {
            throw damaged("field " + name + " is no digest");
        }
        return new Digest(bytes);
    }

    <T> List<T> list(String name, Class<T> of) {
        var list = value(name, List.class);
        var typed = new ArrayList<T>(list.size());
        for (Object element : list) {
            typed.add(of(name, element, of));
        }
        return typed;
    }

    private <T> T value(String name, Class<T> type) {
        return of(name, values.get(name), type);
    }

    private <T> T of(String name, @Nullable Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw damaged("field " + name + (value == null ? " is missing" : " is of another type"));
        }
        return type.cast(value);
    }

    private LedgerDamaged damaged(String what) {
        return new LedgerDamaged("a document holds what no ledger writes: " + what);
    }

    /** Reads documents as fields; what is written has codecs of its own. */
    static final class Reading implements Codec<Fields> {

        @Override
        public Fields decode(BsonReader from, DecoderContext context) {
            return read(from);
        }

        @Override
        public void encode(BsonWriter to, Fields fields, EncoderContext context) {
            throw new UnsupportedOperationException("fields are only read");
        }

        @Override
        public Class<Fields> getEncoderClass() {
            return Fields.class;
        }
    }
}
