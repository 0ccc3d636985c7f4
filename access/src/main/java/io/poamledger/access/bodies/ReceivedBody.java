package io.poamledger.access.bodies;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A body that was received: a short one in memory, a longer one in a file of its own, which closing removes. */
final class ReceivedBody implements AutoCloseable {

    static final int MOST_IN_MEMORY = 64 << 10;

    private final Path folder;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream onDisk;
    private long size;

    /** @param folder where the file will be */
    ReceivedBody(Path folder) {
        this.folder = folder;
    }

    /** @throws Refused there is no room for it; then nothing of it is left */
    void add(byte[] bytes, int length) throws Refused {
        size += length;
        try {
            write(bytes, length);
        } catch (IOException e) {
            throw noRoom(e);
        }
    }

    private Refused noRoom(IOException cause) {
        var refused = Refused.noRoom(cause);
        try {
            close();
        } catch (IOException e) {
            refused.addSuppressed(e);
        }
        return refused;
    }

    private void write(byte[] bytes, int length) throws IOException {
        if (onDisk == null && size > MOST_IN_MEMORY) {
            file = Files.createTempFile(folder, "body", null);
            onDisk = Files.newOutputStream(file);
            memory.writeTo(onDisk);
            memory.reset();
        }
        if (onDisk == null) {
            memory.write(bytes, 0, length);
        } else {
            onDisk.write(bytes, 0, length);
        }
    }

    long size() {
        return size;
    }

    /** From the beginning, as often as it is asked for. */
    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        try {
            if (onDisk != null) {
                onDisk.close();
            }
        } finally {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }
}
