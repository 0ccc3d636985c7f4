package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** An installation on one machine, as its operator has it: a data folder, a server as a process of its own, and the last backup. */
final class OneMachine implements AutoCloseable {

    private static final int PAGE = 4096;

    private final Path backups;
    private final SmallDisk disk;
    private Path folder;
    private Node server;
    private Path backup;
    private int made;

    /** @param folder an empty one, for disk and backups */
    OneMachine(Path folder) throws IOException {
        this.backups = Files.createDirectories(folder.resolve("backups"));
        this.disk = new SmallDisk(Files.createDirectories(folder.resolve("disk")));
        this.backup = backups;
        this.folder = Files.createDirectory(disk.folder().resolve("data"));
        this.server = installed();
    }

    private Node installed() {
        return new Node("the server", folder, backups.resolveSibling("server.log"), Map.of());
    }

    SmallDisk disk() {
        return disk;
    }

    Node server() {
        return server;
    }

    LocalProgram program() {
        return LocalProgram.over(folder);
    }

    void starts() {
        server.start();
        server.isReady();
    }

    /**
     * Starts what may be damaged.
     *
     * @return whether it runs; otherwise it has said why not
     */
    boolean startsOrSaysWhyNot() {
        var before = server.log().length();
        server.start();
        await().atMost(Duration.ofMinutes(3)).until(() -> server.hasEnded() || server.answers());
        if (!server.hasEnded()) {
            return true;
        }
        assertThat(server.log().substring(before)).isNotBlank().doesNotContain("\tat ");
        return false;
    }

    /** While the server may run. */
    PoamProcess.Ended verification() {
        return PoamProcess.run("verify", "--data", folder.toString());
    }

    /** While the server may run; the backup before is thrown away once this one is there. */
    void backsUp() {
        var to = backups.resolve(String.valueOf(++made));
        var ended = backup(to);
        assertThat(ended.status()).as(ended.output()).isZero();
        if (!backup.equals(backups)) {
            delete(backup);
        }
        backup = to;
    }

    PoamProcess.Ended backup(Path to) {
        return PoamProcess.run("backup", to.toString(), "--data", folder.toString());
    }

    /** What a refused backup may have left. */
    Stream<Path> backups() throws IOException {
        try (var there = Files.list(backups)) {
            return there.filter(each -> !each.equals(backup)).toList().stream();
        }
    }

    Path nextBackup() {
        return backups.resolve("refused");
    }

    /** Puts the last backup in the place of everything; the server has ended. */
    void restores() {
        var before = folder;
        folder = disk.folder().resolve("restored-" + ++made);
        var ended = PoamProcess.run("restore", backup.toString(), "--data", folder.toString());
        assertThat(ended.status()).as(ended.output()).isZero();
        delete(before);
        server = installed();
    }

    /** Throws away what can be made again; the server has ended. */
    void throwsViewsAway() throws IOException {
        for (var file : Stream.of("views.db", "views.db-wal", "views.db-shm")
                .map(folder::resolve)
                .toList()) {
            Files.deleteIfExists(file);
        }
    }

    /** Overwrites whole pages of a database with noise, none of them at its end; the server has ended. */
    void overwritesPages(String file, Random random) throws IOException {
        try (var database = new RandomAccessFile(folder.resolve(file).toFile(), "rw")) {
            var pages = Math.toIntExact(database.length() / PAGE);
            for (var damaged = 0; damaged < 3; damaged++) {
                var noise = new byte[PAGE];
                random.nextBytes(noise);
                database.seek((long) PAGE * random.nextInt(pages));
                database.write(noise);
            }
        }
    }

    /** Overwrites the middle of an artifact. */
    void overwritesArtifact(String sha256) throws IOException {
        try (var artifact = new RandomAccessFile(artifact(sha256).toFile(), "rw")) {
            artifact.seek(artifact.length() / 2);
            var there = artifact.read();
            artifact.seek(artifact.length() / 2);
            artifact.write(there ^ 1);
        }
    }

    void deletesArtifact(String sha256) throws IOException {
        Files.delete(artifact(sha256));
    }

    private Path artifact(String sha256) {
        return folder.resolve("evidence").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new AssertionError("It cannot be deleted: " + folder, e);
        }
    }

    @Override
    public void close() {
        server.close();
        disk.close();
    }
}
