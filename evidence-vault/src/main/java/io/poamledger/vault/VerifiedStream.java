package io.poamledger.vault;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * Bytes that are compared with their size and hash while they are read. A part is given only once the next one was read, and the last one
 * only once the hash of all of them is right.
 */
final class VerifiedStream extends BlockStream {

    private static final int PART = 64 * 1024;
    private static final byte[] NOTHING = {};

    private final InputStream bytes;
    private final StoredEvidence stored;
    private final MessageDigest digest = ContentHash.digest();
    private byte[] given = NOTHING;
    private int position;
    private byte[] held = NOTHING;
    private long taken;
    private boolean ended;

    VerifiedStream(InputStream bytes, StoredEvidence stored) {
        this.bytes = bytes;
        this.stored = stored;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        while (position == given.length) {
            if (ended && held.length == 0) {
                return -1;
            }
            var next = ended ? NOTHING : next();
            given = held;
            position = 0;
            held = next;
        }
        var read = Math.min(length, given.length - position);
        System.arraycopy(given, position, buffer, offset, read);
        position += read;
        return read;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private byte[] next() throws IOException {
        var part = bytes.readNBytes(PART);
        digest.update(part);
        taken += part.length;
        ended = part.length < PART;
        if (taken > stored.size() || (ended && !ContentHash.hex(digest).equals(stored.sha256()))) {
            ended = true;
            held = NOTHING;
            throw DamagedEvidence.changed(stored.sha256());
        }
        return part;
    }
}
