package io.poamledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.poamledger.access.AccessSettings;
import io.poamledger.accesstest.OneServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TheLocalKeyTest extends OneServer {

    @Test
    void lets_the_command_line_in_as_administrator_and_manager_of_all_systems() {
        var answer = server.browser().get("/api/me", "Authorization", "Bearer " + LocalKey.of(server.folder));
        assertThat(answer.body())
                .contains(
                        "\"account\":\"local-operator\"",
                        "ADMINISTRATOR",
                        "COMPLIANCE_MANAGER",
                        "\"way\":\"local_key\"");
    }

    @Test
    void is_not_guessed() {
        assertThat(server.browser()
                        .get("/api/me", "Authorization", "Bearer guess")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void opens_nothing_from_another_machine(@TempDir Path folder) {
        var key = new LocalKey(new AccessSettings(folder, Optional.empty()));
        assertThat(key.opens(LocalKey.of(folder), "127.0.0.1")).isTrue();
        assertThat(key.opens(LocalKey.of(folder), "::1")).isTrue();
        assertThat(key.opens(LocalKey.of(folder), "192.0.2.7")).isFalse();
    }

    @Test
    void stays_the_same_from_start_to_start(@TempDir Path folder) {
        assertThat(LocalKey.of(folder)).isEqualTo(LocalKey.of(folder)).hasSize(43);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void is_readable_by_the_owner_of_the_data_folder_only() throws Exception {
        for (var secret : new String[] {"local.key", "cookie.key", "accounts.db"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.folder.resolve(secret))))
                    .as(secret)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void is_refused_when_others_can_read_it(@TempDir Path folder) throws Exception {
        LocalKey.of(folder);
        Files.setPosixFilePermissions(folder.resolve("local.key"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatIllegalStateException().isThrownBy(() -> LocalKey.of(folder)).withMessageContaining("chmod 600");
    }

    @Test
    void is_refused_when_it_is_cut_off(@TempDir Path folder) throws Exception {
        LocalKey.of(folder);
        Files.writeString(folder.resolve("local.key"), "");
        assertThatIllegalStateException()
                .isThrownBy(() -> LocalKey.of(folder))
                .withMessageContaining("holds no secret");
    }
}
