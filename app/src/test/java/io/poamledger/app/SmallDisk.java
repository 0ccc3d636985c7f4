package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * A disk that can be made full while a server writes to it: a small file system in memory where this user may mount one, and where not, a
 * limit on the files that the server may make longer.
 */
final class SmallDisk implements AutoCloseable {

    private static final int MEBIBYTES = 400;

    private final Path folder;
    private final boolean mounted;

    /** @param folder an empty one, which becomes the disk */
    SmallDisk(Path folder) {
        this.folder = folder;
        this.mounted = succeeds("mount", "-t", "tmpfs", "-o", "size=" + MEBIBYTES + "m", "tmpfs", folder.toString());
    }

    Path folder() {
        return folder;
    }

    /** In words, for a report. */
    String kind() {
        return mounted ? "a file system of " + MEBIBYTES + " MiB without room" : "a limit on the length of files";
    }

    /** From now on this process cannot make a file longer. */
    void fillsUp(long process) throws IOException {
        if (!mounted) {
            assertThat(succeeds("prlimit", "--pid", String.valueOf(process), "--fsize=0:"))
                    .isTrue();
            return;
        }
        try (var filler = Files.newOutputStream(filler(), StandardOpenOption.CREATE_NEW)) {
            var block = new byte[4096];
            while (Files.getFileStore(folder).getUsableSpace() > 0) {
                filler.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    void hasRoomAgain(long process) throws IOException {
        if (mounted) {
            Files.delete(filler());
        } else {
            assertThat(succeeds("prlimit", "--pid", String.valueOf(process), "--fsize=unlimited:"))
                    .isTrue();
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    @Override
    public void close() {
        if (mounted) {
            assertThat(succeeds("umount", "--lazy", folder.toString())).isTrue();
        }
    }
}
