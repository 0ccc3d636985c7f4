package io.poamledger.vault;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The one hash that evidence is named by. */
final class ContentHash {

    private static final int BUFFER = 64 * 1024;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private ContentHash() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime must offer SHA-256; this one does not.", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash and the number of everything that the stream still gives. */
    static StoredEvidence of(InputStream bytes) throws IOException {
        var digest = digest();
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int read; (read = bytes.read(buffer)) >= 0; size += read) {
            digest.update(buffer, 0, read);
        }
        return new StoredEvidence(hex(digest), size);
    }

    static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }

    /** A hash becomes part of a file name: this is what keeps {@code ../} and the like out of it. */
    static String requireHex(String sha256) {
        if (!isHex(sha256)) {
            throw new IllegalArgumentException(
                    "A SHA-256 is 64 lower-case hexadecimal digits, not \"" + shortened(sha256) + "\".");
        }
        return sha256;
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}
