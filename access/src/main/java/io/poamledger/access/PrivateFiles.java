package io.poamledger.access;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and folders that no other account of the machine can read, whatever the umask is. A file system without rights of its own, as on
 * Windows, keeps them as it keeps everything.
 */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private PrivateFiles() {}

    /** Whether the file system knows who may read what. */
    public static boolean arePossible(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Makes an empty file, unless it is there. */
    public static void createFile(Path file) throws IOException {
        createFolder(file.resolveSibling("."));
        try {
            Files.createFile(file, attributes(file, "rw-------"));
        } catch (FileAlreadyExistsException _) {
            // It keeps the rights that it has.
        }
    }

    /** Makes a folder and those that it is in, unless it is there. */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, "rwx------"));
        }
    }

    /**
     * Takes away what rights others have on a file, or on a folder and all that is in it. A folder comes last of what is in it: what is
     * in a private one need not be looked at again. No link is followed.
     *
     * @return on how many files and folders others had rights
     */
    public static int close(Path path) throws IOException {
        if (!arePossible(path) || !Files.exists(path, NOFOLLOW_LINKS) || !isOpen(path)) {
            return 0;
        }
        var closed = 1;
        if (Files.isDirectory(path, NOFOLLOW_LINKS)) {
            try (var inside = Files.newDirectoryStream(path)) {
                for (var each : inside) {
                    closed += close(each);
                }
            }
        }
        closeItself(path);
        return closed;
    }

    /** Takes away what rights others have on a folder, but not on what is in it. */
    public static boolean closeFolder(Path folder) throws IOException {
        if (!arePossible(folder) || !isOpen(folder)) {
            return false;
        }
        closeItself(folder);
        return true;
    }

    /** Whether anybody but the owner has any right. Of a link nobody can take one away, and what it leads to is not asked about. */
    static boolean isOpen(Path path) throws IOException {
        return !Files.isSymbolicLink(path) && !OWNERS.containsAll(Files.getPosixFilePermissions(path, NOFOLLOW_LINKS));
    }

    static FileAttribute<?>[] attributes(Path path, String permissions) {
        return arePossible(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void closeItself(Path path) throws IOException {
        var kept = Files.getPosixFilePermissions(path);
        kept.retainAll(OWNERS);
        Files.setPosixFilePermissions(path, kept);
    }
}
