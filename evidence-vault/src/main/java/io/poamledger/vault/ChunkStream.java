package io.poamledger.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of an artifact, chunk after chunk; at most one chunk is in memory. */
final class ChunkStream extends BlockStream {

    private final ChunkReader reader;
    private final int chunks;
    private int next;
    private InputStream chunk = InputStream.nullInputStream();

    /** How the chunk of a number, from 0, is read. */
    @FunctionalInterface
    interface ChunkReader {
        byte[] read(int number) throws IOException;
    }

    ChunkStream(ChunkReader reader, int chunks) {
        this.reader = reader;
        this.chunks = chunks;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (true) {
            var read = chunk.read(buffer, offset, length);
            if (read >= 0 || next >= chunks) {
                return read;
            }
            chunk = new ByteArrayInputStream(reader.read(next));
            next++;
        }
    }
}
