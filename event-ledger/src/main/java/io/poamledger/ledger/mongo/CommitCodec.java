package io.poamledger.ledger.mongo;

import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.RememberedRequest;
import io.poamledger.ledger.format.StoredEvent;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Between commits and their documents, field by field, without a document in between. Absent fields are left out. */
final class CommitCodec implements Codec<Commit> {

    private static final Set<String> OF_A_COMMIT = Set.of("_id", "p", "cid", "mt", "ph", "h", "k", "e");
    private static final Set<String> OF_A_COMMANDS_COMMIT =
            Set.of("_id", "p", "cid", "ck", "rh", "rs", "mt", "ph", "h", "k", "e");
    private static final Set<String> OF_AN_EVENT = Set.of("i", "t", "a", "s", "ts", "pt", "pr", "pl", "md", "sa");

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

    /**
     * Keys are compared too: with others than its own a commit could not be found, or would let a second one take what it holds.
     *
     * @throws LedgerDamaged if the document is not what a ledger writes
     */
    @Override
    public Commit decode(BsonReader from, DecoderContext context) {
        var fields = Fields.read(from);
        try {
            var commit = commit(fields);
            if (!Keys.of(commit).equals(fields.list("k", String.class))) {
                throw new LedgerDamaged("it is not held under its own keys");
            }
            return commit;
        } catch (LedgerDamaged e) {
            throw new LedgerDamaged("slot " + fields.id() + ": " + e.getMessage(), e);
        }
    }

    private static Commit commit(Fields fields) {
        fields.allowOnly(fields.has("ck") ? OF_A_COMMANDS_COMMIT : OF_A_COMMIT);
        var position = fields.number("p");
        var stored = new ArrayList<StoredEvent>();
        for (var event : fields.list("e", Fields.class)) {
            stored.add(event(event, position + stored.size()));
        }
        return new Commit(
                fields.number("_id"),
                position,
                fields.text("cid"),
                fields.has("ck")
                        ? Optional.of(new RememberedRequest(
                                new DeduplicationKey(fields.digest("ck")), fields.digest("rh"), fields.bytes("rs")))
                        : Optional.empty(),
                fields.number("mt"),
                fields.digest("ph"),
                fields.digest("h"),
                stored);
    }

    private static StoredEvent event(Fields event, long position) {
        event.allowOnly(OF_AN_EVENT);
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
}
