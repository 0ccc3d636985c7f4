package io.poamledger.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where one installation keeps everything: {@code ledger.db}, {@code evidence/}, {@code accounts.db}, {@code views.db}
 * and keys. While a server runs it holds the lock, and {@code address} tells the command line where it listens.
 */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path ledger() {
        return path.resolve("ledger.db");
    }

    public Path evidence() {
        return path.resolve("evidence");
    }

    public Path accounts() {
        return path.resolve("accounts.db");
    }

    /** Lets the command line in; readable by its owner only. */
    public Path localKey() {
        return path.resolve("local.key");
    }

    private Path lockFile() {
        return path.resolve("poam.lock");
    }

    private Path addressFile() {
        return path.resolve("address");
    }

    /** @throws Refusal when the folder cannot be made or written */
    public void create() {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new Refusal("The data folder " + path + " cannot be created: " + e, e);
        }
        if (!Files.isWritable(path)) {
            throw new Refusal("The data folder " + path + " cannot be written by this user.");
        }
    }

    /**
     * Keeps every other server out of this folder until the returned lock is closed or the process ends, however it ends.
     *
     * @throws Refusal when another process holds it
     */
    public AutoCloseable lock() {
        create();
        try {
            var channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw new Refusal("The data folder " + path + " cannot be locked: " + e, e);
        }
        throw new Refusal("The data folder " + path + " is in use by another running POA&M Ledger"
                + address().map(url -> " (" + url + ")").orElse("")
                + ". Stop that one first, or choose another folder with --data.");
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /** Where the running server listens, such as {@code http://localhost:8080}; empty when none has started here. */
    public Optional<String> address() {
        try {
            return Optional.of(Files.readString(addressFile()).strip());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    void announce(String url) {
        try {
            Files.writeString(addressFile(), url + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void withdraw() {
        try {
            Files.deleteIfExists(addressFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
