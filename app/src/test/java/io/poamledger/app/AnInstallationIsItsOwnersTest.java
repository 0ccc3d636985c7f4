package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.vault.FolderVault;
import io.poamledger.vault.UploadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nobody else on the machine can read anything of it, although the umask of every process here would let everybody. */
@DisabledOnOs(OS.WINDOWS)
class AnInstallationIsItsOwnersTest {

    private static final EnumSet<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    @TempDir
    Path folders;

    /** What others may do with what is in the folder, and with itself. */
    private static List<String> openTo(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(AnInstallationIsItsOwnersTest::isOpen)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private static boolean isOpen(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void somethingIsRecorded(PoamProcess server, Path data) throws IOException {
        var program = LocalProgram.over(data);
        program.becomesTheFirstAdministrator(server.firstAdministratorsLink(), "ada");
        program.registersTheSystem("harbor", "HP");
        program.opensAWeakness("harbor", "Readable by all");
        evidence(data);
    }

    private static void evidence(Path data) throws IOException {
        new FolderVault(data.resolve("evidence"))
                .store(new ByteArrayInputStream(new byte[1_000]), UploadLimits.atMost(1_000));
    }

    @Test
    void while_it_runs_in_its_backup_and_restored() throws Exception {
        var data = folders.resolve("data");
        var backup = folders.resolve("backups/first");
        var restored = folders.resolve("restored");
        try (var server = PoamProcess.openHanded("start", "--data", data.toString(), "--port", "0")) {
            server.isServing();
            somethingIsRecorded(server, data);
            assertThat(data.resolve("ledger.db-wal")).exists();
            assertThat(openTo(data)).isEmpty();
            assertThat(LocalProgram.over(data).post("/api/views/rebuild").status())
                    .isLessThan(300);
            try (var copying = PoamProcess.openHanded("backup", backup.toString(), "--data", data.toString())) {
                assertThat(copying.end().output()).contains("Copied and verified");
            }
        }
        try (var copying = PoamProcess.openHanded("restore", backup.toString(), "--data", restored.toString())) {
            assertThat(copying.end().output()).contains("Copied and verified");
        }
        assertThat(openTo(data)).isEmpty();
        assertThat(openTo(folders.resolve("backups"))).isEmpty();
        assertThat(restored.resolve("accounts.db")).exists();
        assertThat(openTo(restored)).isEmpty();
    }

    @Test
    void from_the_next_start_on_where_others_could_read_it_and_says_so() throws Exception {
        var data = folders.resolve("data");
        try (var server = PoamProcess.serving(data)) {
            somethingIsRecorded(server, data);
        }
        try (var files = Files.walk(data)) {
            for (var file :
                    files.filter(file -> !file.toString().endsWith(".key")).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
            }
        }
        try (var server = PoamProcess.openHanded("start", "--data", data.toString(), "--port", "0")) {
            assertThat(server.isServing())
                    .containsPattern(
                            "WARN .*Other accounts of this machine had rights on \\d+ files and folders of " + data);
            assertThat(openTo(data)).isEmpty();
        }
        try (var server = PoamProcess.openHanded("start", "--data", data.toString(), "--port", "0")) {
            assertThat(server.isServing()).doesNotContain("Other accounts");
        }
    }

    @Test
    void and_is_not_begun_among_everybodys_files() throws Exception {
        var shared = Files.createDirectory(folders.resolve("tmp"));
        assertThat(new ProcessBuilder("chmod", "1777", shared.toString())
                        .start()
                        .waitFor())
                .isZero();
        try (var server = PoamProcess.openHanded("start", "--data", shared.toString(), "--port", "0")) {
            assertThat(server.end().output()).contains("is shared by all accounts of this machine");
        }
        assertThat(shared).isEmptyDirectory();
    }
}
