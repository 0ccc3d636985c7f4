package io.poamledger.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderVaultTest extends EvidenceVaultContract {

    @TempDir
    Path data;

    Path folder() {
        return data.resolve("evidence");
    }

    @Override
    EvidenceVault vault() {
        return new FolderVault(folder());
    }

    @Override
    long filesKept() throws IOException {
        try (var files = Files.walk(folder())) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Override
    void tamperWith(String sha256) throws IOException {
        Files.writeString(fileOf(sha256), "other bytes");
    }

    Path fileOf(String sha256) {
        return folder().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    @Test
    void keeps_an_artifact_in_a_file_named_by_its_hash() throws IOException {
        vault().store(bytes("abc"), A_MEGABYTE);
        assertThat(fileOf(ABC)).hasContent("abc");
    }

    @Test
    void repairs_changed_bytes_when_the_right_ones_come_again() throws IOException {
        vault().store(bytes("abc"), A_MEGABYTE);
        tamperWith(ABC);
        vault().store(bytes("abc"), A_MEGABYTE);
        assertThat(vault().verify(ABC)).isEqualTo(Verification.MATCH);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void lets_only_the_owner_of_the_folder_read() throws IOException {
        vault().store(bytes("abc"), A_MEGABYTE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fileOf(ABC))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void has_no_name_for_an_upload_that_is_still_coming_in() throws IOException {
        var watched = new InputStream() {
            int left = 3;
            long namedMeanwhile;

            @Override
            public int read() throws IOException {
                try (var files = Files.walk(folder())) {
                    namedMeanwhile += files.filter(Files::isRegularFile)
                            .filter(f -> !f.getFileName().toString().startsWith(".upload-"))
                            .count();
                }
                return left-- > 0 ? 'a' : -1;
            }
        };
        vault().store(watched, A_MEGABYTE);
        assertThat(watched.namedMeanwhile).isZero();
    }

    @Test
    void removes_what_a_killed_process_left_at_the_next_start_and_nothing_else() throws IOException {
        vault().store(bytes("abc"), A_MEGABYTE);
        Files.write(folder().resolve(".upload-0b5e"), "half".getBytes(UTF_8));
        assertThat(new FolderVault(folder()).removeAbandonedUploads()).isEqualTo(1);
        assertThat(filesKept()).isEqualTo(1);
        assertThat(vault().verify(ABC)).isEqualTo(Verification.MATCH);
    }

    @Test
    void has_nothing_to_remove_before_the_first_upload() throws IOException {
        assertThat(new FolderVault(folder()).removeAbandonedUploads()).isZero();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs /dev/full, the device on which every write finds no space")
    void says_that_the_disk_is_full_and_keeps_nothing() throws IOException {
        var full = new FolderVault(folder(), file -> {
            Files.createFile(file);
            return FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
        });
        assertThatThrownBy(() -> full.store(bytes("abc"), A_MEGABYTE))
                .isInstanceOf(VaultFull.class)
                .hasMessageContaining(folder().toString());
        assertThat(filesKept()).isZero();
    }
}
