package io.poamledger.ledger.format;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * SHA-256 over fields in the ledger's encoding: numbers 8 bytes big-endian, variable fields after their length in 4. Fields are put side by
 * side and hashed in one go, which takes less time than one by one.
 */
final class FieldHash {

    private static final int ABSENT = 0xFFFFFFFF;

    private ByteBuffer fields = ByteBuffer.allocate(512);

    private ByteBuffer roomFor(int bytes) {
        if (fields.remaining() < bytes) {
            fields = ByteBuffer.allocate(2 * fields.capacity() + bytes).put(fields.flip());
        }
        return fields;
    }

    void tag(int oneByte) {
        roomFor(1).put((byte) oneByte);
    }

    void number(long value) {
        roomFor(Long.BYTES).putLong(value);
    }

    /** A field that is 32 bytes in every record, hence without a length. */
    void fixed(Digest digest) {
        roomFor(digest.bytes().length).put(digest.bytes());
    }

    void bytes(byte[] value) {
        roomFor(Integer.BYTES + value.length).putInt(value.length).put(value);
    }

    void text(String value) {
        bytes(Digest.utf8(value));
    }

    void text(Optional<String> value) {
        value.ifPresentOrElse(this::text, this::absent);
    }

    void absent() {
        roomFor(Integer.BYTES).putInt(ABSENT);
    }

    Digest digest() {
        var sha = Digest.sha256();
        sha.update(fields.array(), 0, fields.position());
        return new Digest(sha.digest());
    }
}
