package io.poamledger.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;

/** An upload on its way into a file: hashed and held to its limits while it comes in. */
final class Upload {

    private static final int BUFFER = 64 * 1024;

    private final InputStream bytes;
    private final UploadLimits limits;
    private long received;

    Upload(InputStream bytes, UploadLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /**
     * Writes everything that the stream gives to the file, and syncs it.
     *
     * @param folder where the file is, to be named when there is no room
     * @throws EvidenceTooLarge more bytes came than the limit allows
     * @throws UploadCutOff the stream broke, or ended before the announced length
     * @throws VaultFull there is no room left
     */
    StoredEvidence receive(FileChannel file, Path folder) throws IOException {
        var digest = ContentHash.digest();
        var buffer = new byte[BUFFER];
        for (int read; (read = readOrCutOff(buffer)) >= 0; ) {
            if (received + read > limits.maxBytes()) {
                throw new EvidenceTooLarge(limits.maxBytes());
            }
            write(file, folder, digest, buffer, read);
            received += read;
        }
        if (received < limits.announced().orElse(0)) {
            throw new UploadCutOff(received, limits.announced().getAsLong());
        }
        sync(file, folder);
        return new StoredEvidence(ContentHash.hex(digest), received);
    }

    private int readOrCutOff(byte[] buffer) throws UploadCutOff {
        try {
            return bytes.read(buffer);
        } catch (IOException e) {
            throw new UploadCutOff(received, e);
        }
    }

    private void write(FileChannel file, Path folder, MessageDigest digest, byte[] buffer, int length)
            throws IOException {
        digest.update(buffer, 0, length);
        var part = ByteBuffer.wrap(buffer, 0, length);
        try {
            while (part.hasRemaining()) {
                file.write(part);
            }
        } catch (IOException e) {
            throw explained(e, folder);
        }
    }

    private void sync(FileChannel file, Path folder) throws IOException {
        try {
            file.force(true);
        } catch (IOException e) {
            throw explained(e, folder);
        }
    }

    /** Java has no exception of its own for a full disk or quota: the system's words are all there is. */
    private IOException explained(IOException e, Path folder) {
        var words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        var full = words.contains("no space") || words.contains("quota") || words.contains("not enough space");
        return full ? new VaultFull(folder, received, e) : e;
    }
}
