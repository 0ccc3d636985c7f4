package io.poamledger.exchange;

import io.poamledger.events.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/** A file while it is read: on disk, so that its bytes are never in memory as a whole. */
public final class FileOnDisk implements AutoCloseable {

    private final Path path;
    private final String name;
    private final String sha256;

    private FileOnDisk(Path path, String name, String sha256) {
        this.path = path;
        this.name = name;
        this.sha256 = sha256;
    }

    /**
     * Takes a file over to disk; the stream is read to its end and not closed.
     *
     * @param name for messages only
     * @throws BeyondLimits if it is longer than this
     */
    public static FileOnDisk of(InputStream in, String name, long mostBytes) throws IOException {
        var path = Files.createTempFile("poam-import", null);
        try {
            return new FileOnDisk(path, name, copied(in, path, mostBytes));
        } catch (IOException | RuntimeException e) {
            Files.delete(path);
            throw e;
        }
    }

    private static String copied(InputStream in, Path path, long mostBytes) throws IOException {
        var digest = Sha256.function();
        try (var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            var left = mostBytes;
            var buffer = new byte[1 << 16];
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new BeyondLimits("The file is larger than " + mostBytes + " bytes");
                }
                out.write(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    public Path path() {
        return path;
    }

    public long size() throws IOException {
        return Files.size(path);
    }

    /** For messages. */
    public String name() {
        return name;
    }

    /** 64 lower-case hex digits. */
    public String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        Files.delete(path);
    }
}
