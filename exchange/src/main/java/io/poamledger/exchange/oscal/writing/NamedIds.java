package io.poamledger.exchange.oscal.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs by name (version 5 of RFC 9562): the same part of the same item has the same one in every document. */
record NamedIds(String system) {

    private static final UUID SPACE = UUID.fromString("6f1c0a52-3a86-4c39-9d7e-0b6d0b6f7a11");

    String of(String... names) {
        var function = function();
        function.update(ByteBuffer.allocate(16)
                .putLong(SPACE.getMostSignificantBits())
                .putLong(SPACE.getLeastSignificantBits())
                .flip());
        var digest = ByteBuffer.wrap(function.digest((system + "\n" + String.join("\n", names)).getBytes(UTF_8)));
        return new UUID(
                        digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L,
                        digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L)
                .toString();
    }

    private static MessageDigest function() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-1", e);
        }
    }
}
