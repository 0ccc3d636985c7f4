package io.poamledger.vault;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A vault in a folder: the artifact {@code <sha256>} is the file {@code aa/<sha256>}, {@code aa} being its first two
 * digits.
 *
 * <p>An upload is written to {@code .upload-<random>} in the same folder and synced; only then is it renamed to its
 * hash, atomically, and the folders that hold the name are synced too. So a name exists only with all its bytes,
 * whatever is killed; and a file is not opened for writing once it has its name.
 */
public final class FolderVault implements EvidenceVault {

    private static final String UPLOAD = ".upload-";

    private final Path folder;
    private final FileOpener opener;

    /** How the file of an upload is opened: replaced in tests by a device that has no room. */
    @FunctionalInterface
    interface FileOpener {
        FileChannel createNew(Path file) throws IOException;
    }

    /**
     * A vault in this folder, which is created with the first upload. Uploads under way are left alone, so that the
     * vault of a running server can be opened and verified beside it.
     */
    public FolderVault(Path folder) {
        this(folder, FolderVault::createPrivately);
    }

    FolderVault(Path folder, FileOpener opener) {
        this.folder = folder;
        this.opener = opener;
    }

    /**
     * Removes what uploads left behind that were cut off by the end of their process. To be called at the start of the
     * only process that writes to this folder.
     *
     * @return how many files were removed
     */
    public int removeAbandonedUploads() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        var removed = 0;
        try (DirectoryStream<Path> abandoned = Files.newDirectoryStream(folder, UPLOAD + "*")) {
            for (var file : abandoned) {
                Files.delete(file);
                removed++;
            }
        }
        return removed;
    }

    @Override
    public StoredEvidence store(InputStream bytes, UploadLimits limits) throws IOException {
        createFolder(folder);
        var upload = folder.resolve(UPLOAD + UUID.randomUUID());
        try {
            var stored = receive(bytes, limits, upload);
            publish(upload, stored.sha256());
            return stored;
        } finally {
            Files.deleteIfExists(upload);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        try {
            return Files.newInputStream(fileOf(sha256));
        } catch (NoSuchFileException _) {
            throw new NoSuchEvidence(sha256);
        }
    }

    @Override
    public Verification verify(String sha256) throws IOException {
        return verify(sha256, found -> found.sha256().equals(sha256));
    }

    @Override
    public Verification verify(StoredEvidence named) throws IOException {
        return verify(named.sha256(), named::equals);
    }

    private Verification verify(String sha256, Predicate<StoredEvidence> fits) throws IOException {
        try (var bytes = open(sha256)) {
            return fits.test(ContentHash.of(bytes)) ? Verification.MATCH : Verification.CHANGED;
        } catch (NoSuchEvidence _) {
            return Verification.MISSING;
        }
    }

    private StoredEvidence receive(InputStream bytes, UploadLimits limits, Path upload) throws IOException {
        try (var file = opener.createNew(upload)) {
            return new Upload(bytes, limits).receive(file, folder);
        }
    }

    private void publish(Path upload, String sha256) throws IOException {
        var file = fileOf(sha256);
        var shelf = folder.resolve(sha256.substring(0, 2));
        createFolder(shelf);
        if (verify(sha256) != Verification.MATCH) {
            Files.move(upload, file, ATOMIC_MOVE);
        }
        syncFolder(shelf);
        syncFolder(folder);
    }

    @Override
    public Stream<String> artifacts() throws IOException {
        return Files.isDirectory(folder)
                ? Files.walk(folder, 2)
                        .map(file -> file.getFileName().toString())
                        .filter(ContentHash::isHex)
                        .sorted()
                : Stream.empty();
    }

    @Override
    public boolean remove(String sha256) throws IOException {
        var file = fileOf(sha256);
        var was = Files.deleteIfExists(file);
        if (was) {
            syncFolder(folder.resolve(sha256.substring(0, 2)));
        }
        return was;
    }

    private Path fileOf(String sha256) {
        ContentHash.requireHex(sha256);
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return posix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static FileChannel createPrivately(Path file) throws IOException {
        return FileChannel.open(file, Set.copyOf(EnumSet.of(CREATE_NEW, WRITE)), attributes(file, "rw-------"));
    }

    private static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, "rwx------"));
        }
    }

    private static void syncFolder(Path folder) throws IOException {
        if (posix(folder)) {
            try (var directory = FileChannel.open(folder, READ)) {
                directory.force(true);
            }
        }
    }
}
