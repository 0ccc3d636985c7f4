package io.poamledger.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A file with one random secret in it that only its owner may read. */
public final class SecretFile {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private SecretFile() {}

    /**
     * The secret in this file, which is made with a new random one if it is not there.
     *
     * @throws IllegalStateException others can read the file, or it holds no secret
     */
    public static String readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                PrivateFiles.createFolder(file.resolveSibling("."));
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " can be neither read nor made.", e);
        }
    }

    private static String read(Path file) throws IOException {
        if (PrivateFiles.arePossible(file) && PrivateFiles.isOpen(file.toRealPath())) {
            throw new IllegalStateException("Others can read the secret " + file
                    + ". Delete it, so that a new one is made, or run: chmod 600 " + file);
        }
        var secret = Files.readString(file, US_ASCII).strip();
        if (!SECRET.matcher(secret).matches()) {
            throw new IllegalStateException(
                    "The file " + file + " holds no secret. Delete it, so that a new one is made.");
        }
        return secret;
    }

    private static void create(Path file) throws IOException {
        var written = file.resolveSibling("." + file.getFileName() + "-" + UUID.randomUUID());
        try {
            try (var channel =
                    FileChannel.open(written, Set.of(CREATE_NEW, WRITE), PrivateFiles.attributes(file, "rw-------"))) {
                channel.write(ByteBuffer.wrap(Secrets.random().getBytes(US_ASCII)));
                channel.force(true);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
