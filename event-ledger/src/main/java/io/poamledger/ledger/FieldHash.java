package io.poamledger.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;

/** SHA-256 over fields in the ledger's encoding: numbers 8 bytes big-endian, variable fields after their length in 4. */
final class FieldHash {

    private static final int ABSENT = 0xFFFFFFFF;

    private final MessageDigest sha = Digest.sha256();
    private final ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);
    private final ByteBuffer four = ByteBuffer.allocate(Integer.BYTES);

    void tag(int oneByte) {
        sha.update((byte) oneByte);
    }

    void number(long value) {
        sha.update(eight.putLong(0, value).array());
    }

    /** A field that is 32 bytes in every record, hence without a length. */
    void fixed(Digest digest) {
        sha.update(digest.bytes());
    }

    void bytes(byte[] value) {
        sha.update(four.putInt(0, value.length).array());
        sha.update(value);
    }

    void text(String value) {
        bytes(Digest.utf8(value));
    }

    void text(Optional<String> value) {
        value.ifPresentOrElse(this::text, this::absent);
    }

    void absent() {
        sha.update(four.putInt(0, ABSENT).array());
    }

    Digest digest() {
        return new Digest(sha.digest());
    }
}
