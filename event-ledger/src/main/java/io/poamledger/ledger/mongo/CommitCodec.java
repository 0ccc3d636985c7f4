package io.poamledger.ledger.mongo;

import io.poamledger.ledger.CommandKey;
import io.poamledger.ledger.CommandMark;
import io.poamledger.ledger.Commit;
import io.poamledger.ledger.Digest;
import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** Between commits and their documents, field by field, without a document in between. Absent fields are left out. */
final class CommitCodec implements Codec<Commit> {

    @Override
    public Class<Commit> getEncoderClass() {
        return Commit.class;
    }

    @Override
    public void encode(BsonWriter to, Commit commit, EncoderContext context) {
        to.writeStartDocument();
        to.writeInt64("_id", commit.slot());
        to.writeInt64("p", commit.position());
        to.writeString("cid", commit.id());
        commit.command().ifPresent(mark -> {
            binary(to, "ck", mark.key().digest().bytes());
            binary(to, "rh", mark.requestHash().bytes());
            binary(to, "rs", mark.salt());
        });
        to.writeInt64("mt", commit.latest());
        binary(to, "ph", commit.previous().bytes());
        binary(to, "h", commit.hash().bytes());
        to.writeStartArray("k");
        Keys.of(commit).forEach(to::writeString);
        to.writeEndArray();
        to.writeStartArray("e");
        commit.events().forEach(event -> encode(to, event));
        to.writeEndArray();
        to.writeEndDocument();
    }

    private static void encode(BsonWriter to, StoredEvent event) {
        to.writeStartDocument();
        to.writeString("i", event.id());
        event.type().ifPresent(type -> to.writeString("t", type));
        to.writeString("a", event.aggregate());
        to.writeInt64("s", event.sequence());
        to.writeInt64("ts", event.timestamp());
        to.writeString("pt", event.payloadType());
        event.revision().ifPresent(revision -> to.writeString("pr", revision));
        binary(to, "pl", event.payload());
        binary(to, "md", event.metadata());
        binary(to, "sa", event.salt());
        to.writeEndDocument();
    }

    private static void binary(BsonWriter to, String name, byte[] bytes) {
        to.writeBinaryData(name, new BsonBinary(bytes));
    }

    /** @throws LedgerDamaged if the document is not what a ledger writes */
    @Override
    public Commit decode(BsonReader from, DecoderContext context) {
        var fields = new Fields();
        var events = new ArrayList<Fields>(1);
        from.readStartDocument();
        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var name = from.readName();
            if (name.equals("e") && from.getCurrentBsonType() == BsonType.ARRAY) {
                readEvents(from, events);
            } else {
                fields.read(name, from);
            }
        }
        from.readEndDocument();
        try {
            return commit(fields, events);
        } catch (IllegalArgumentException e) {
            throw new LedgerDamaged(
                    "slot " + fields.values.get("_id") + " holds what no ledger writes: " + e.getMessage(), e);
        }
    }

    private static void readEvents(BsonReader from, List<Fields> events) {
        from.readStartArray();
        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var event = new Fields();
            if (from.getCurrentBsonType() == BsonType.DOCUMENT) {
                from.readStartDocument();
                while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
                    event.read(from.readName(), from);
                }
                from.readEndDocument();
            } else {
                from.skipValue();
            }
            events.add(event);
        }
        from.readEndArray();
    }

    private static Commit commit(Fields fields, List<Fields> events) {
        var position = fields.number("p");
        var stored = new ArrayList<StoredEvent>(events.size());
        for (var event : events) {
            stored.add(event(event, position + stored.size()));
        }
        return new Commit(
                fields.number("_id"),
                position,
                fields.text("cid"),
                fields.has("ck")
                        ? Optional.of(new CommandMark(
                                new CommandKey(fields.digest("ck")), fields.digest("rh"), fields.bytes("rs")))
                        : Optional.empty(),
                fields.number("mt"),
                fields.digest("ph"),
                fields.digest("h"),
                stored);
    }

    private static StoredEvent event(Fields event, long position) {
        return new StoredEvent(
                position,
                event.text("i"),
                event.optionalText("t"),
                event.text("a"),
                event.number("s"),
                event.number("ts"),
                event.text("pt"),
                event.optionalText("pr"),
                event.bytes("pl"),
                event.bytes("md"),
                event.bytes("sa"));
    }

    /** The simple values of a document; asking for one that is missing or of another type is an IllegalArgumentException. */
    private static final class Fields {

        private final Map<String, Object> values = new HashMap<>();

        void read(String name, BsonReader from) {
            switch (from.getCurrentBsonType()) {
                case INT64 -> values.put(name, from.readInt64());
                case STRING -> values.put(name, from.readString());
                case BINARY -> values.put(name, from.readBinaryData().getData());
                default -> from.skipValue();
            }
        }

        boolean has(String name) {
            return values.containsKey(name);
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
            return new Digest(bytes(name));
        }

        private <T> T value(String name, Class<T> type) {
            @Nullable Object value = values.get(name);
            if (!type.isInstance(value)) {
                throw new IllegalArgumentException("field " + name + " is missing or of another type");
            }
            return type.cast(value);
        }
    }
}
