package io.poamledger.ledger.mongo;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * One message of MongoDB's wire protocol: an OP_MSG with all its sections in one document, or the OP_QUERY and OP_REPLY of a driver's first
 * hello.
 *
 * @param answers the id of the message this is the answer to; 0 for a request
 */
record WireMessage(int id, int answers, int opCode, BsonDocument document) {

    private static final int REPLY = 1;
    private static final int QUERY = 2004;
    private static final int MSG = 2013;
    private static final int HEADER_BYTES = 16;
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    /** @throws IOException if the other end is gone */
    static WireMessage read(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        var length = Integer.reverseBytes(in.readInt());
        var bytes = ByteBuffer.allocate(length - Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        in.readFully(bytes.array());
        return new WireMessage(bytes.getInt(), bytes.getInt(), bytes.getInt(), body(bytes.getInt(8), bytes));
    }

    private static BsonDocument body(int opCode, ByteBuffer bytes) {
        bytes.getInt();
        if (opCode == QUERY) {
            text(bytes);
            bytes.getLong();
            return document(bytes);
        }
        var body = new BsonDocument();
        while (bytes.hasRemaining()) {
            if (bytes.get() == 0) {
                body.putAll(document(bytes));
            } else {
                var end = bytes.position() + bytes.getInt();
                var documents = new BsonArray();
                body.put(text(bytes), documents);
                while (bytes.position() < end) {
                    documents.add(document(bytes));
                }
            }
        }
        return body;
    }

    private static String text(ByteBuffer bytes) {
        var start = bytes.position();
        while (bytes.get() != 0) {}
        return new String(bytes.array(), start, bytes.position() - 1 - start, StandardCharsets.UTF_8);
    }

    private static BsonDocument document(ByteBuffer bytes) {
        var document = new byte[bytes.getInt(bytes.position())];
        bytes.get(document);
        return new RawBsonDocument(document).decode(CODEC);
    }

    /** What is asked for: the first field. */
    String command() {
        return document.getFirstKey();
    }

    WireMessage withDocument(BsonDocument other) {
        return new WireMessage(id, answers, opCode, other);
    }

    /** In the form that the request was asked in. */
    WireMessage answeredWith(BsonDocument answer) {
        return new WireMessage(0, id, opCode == QUERY ? REPLY : MSG, answer);
    }

    void write(OutputStream to) throws IOException {
        var raw = new RawBsonDocument(document, CODEC).getByteBuffer().asNIO();
        var prefix = opCode == REPLY ? 20 : 5;
        var bytes = ByteBuffer.allocate(HEADER_BYTES + prefix + raw.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(bytes.capacity()).putInt(id).putInt(answers).putInt(opCode);
        if (opCode == REPLY) {
            bytes.putInt(0).putLong(0).putInt(0).putInt(1);
        } else {
            bytes.putInt(0).put((byte) 0);
        }

        to.write(bytes.put(raw).array());
        to.flush();
    }
}
