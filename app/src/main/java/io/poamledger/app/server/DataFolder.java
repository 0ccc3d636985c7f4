package io.poamledger.app.server;

import io.poamledger.access.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one installation keeps everything: {@code ledger.db}, {@code evidence/}, {@code accounts.db}, {@code views.db}, {@code decisions.db}
 * and keys. While a server runs it holds the lock, and {@code address} tells the command line where it listens.
 */
public record DataFolder(Path path) {

    /** How the name of a copy ends while it is in the making, and after a crash. */
    public static final String INCOMPLETE = ".incomplete";

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final int STICKY = 01000;

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

    /** What of the ledger is not in its file yet; there while a server runs, and after one was killed. */
    Path ledgerLog() {
        return path.resolve("ledger.db-wal");
    }

    Path views() {
        return path.resolve("views.db");
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

    /**
     * Makes the folder, unless it is there, for nobody but this account.
     *
     * @throws Refusal when the folder cannot be made or written, or is one that every account of the machine keeps its files in
     */
    public void create() {
        try {
            PrivateFiles.createFolder(path);
        } catch (IOException e) {
            throw new Refusal("The data folder " + path + " cannot be created: " + e, e);
        }
        if (isShared()) {
            throw new Refusal("The folder " + path + " is shared by all accounts of this machine. Name one inside it.");
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
            PrivateFiles.createFile(lockFile());
            var channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                keepOthersOut();
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

    /**
     * Takes from other accounts of the machine what rights they have on this folder and what an installation keeps in it, but for keys, which
     * are refused where others could read them; and says so in the log.
     */
    public void keepOthersOut() {
        if (!PrivateFiles.arePossible(path)) {
            LOG.info(
                    "The file system of {} knows no rights of accounts: keep others away from it by other means.",
                    path);
            return;
        }
        try {
            var closed = PrivateFiles.closeFolder(path) ? 1 : 0;
            try (var files = Files.newDirectoryStream(
                    path, "{*.db,*.db-wal,*.db-shm,*.db-journal,poam.lock,address,evidence}")) {
                for (var file : files) {
                    closed += PrivateFiles.close(file.toRealPath());
                }
            }
            if (closed > 0) {
                LOG.warn(
                        "Other accounts of this machine had rights on {} files and folders of {}; they have none any more.",
                        closed,
                        path);
            }
        } catch (IOException e) {
            LOG.warn(
                    "Other accounts of this machine may be able to read {}: its rights cannot be changed. {}",
                    path,
                    e.toString());
        }
    }

    /** As a folder for temporary files is: everybody may put files there, and nobody may remove those of others. */
    private boolean isShared() {
        try {
            return PrivateFiles.arePossible(path) && ((int) Files.getAttribute(path, "unix:mode") & STICKY) != 0;
        } catch (IOException e) {
            throw new Refusal("The data folder " + path + " cannot be read: " + e, e);
        }
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
            PrivateFiles.createFile(addressFile());
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
