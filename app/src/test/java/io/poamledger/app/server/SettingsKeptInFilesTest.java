package io.poamledger.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code POAM_…_FILE} names, as a container engine hands out a secret. */
@SuppressWarnings("NullAway.Init")
class SettingsKeptInFilesTest {

    @TempDir
    Path folder;

    @Test
    void are_what_stands_in_the_file_to_the_letter() throws Exception {
        var key = written("$ome ${THING} 'with' \"signs\" \\ and a space ");

        assertThat(SettingFiles.read(Map.of("POAM_COOKIE_KEY_FILE", key, "POAM_PORT", "8080", "OTHER_FILE", "none")))
                .isEqualTo(Map.of("POAM_COOKIE_KEY", "$ome ${THING} 'with' \"signs\" \\ and a space "));
    }

    @Test
    void do_not_have_the_line_end_that_an_editor_leaves() throws Exception {
        assertThat(SettingFiles.read(Map.of("POAM_A_FILE", written("one\n"), "POAM_B_FILE", written("two\r\n"))))
                .isEqualTo(Map.of("POAM_A", "one", "POAM_B", "two"));
    }

    @Test
    void are_refused_when_the_file_is_away_or_empty_or_the_setting_is_there_too() throws Exception {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SettingFiles.read(Map.of("POAM_A_FILE", "/nowhere/a")))
                .withMessageContainingAll("POAM_A_FILE", "/nowhere/a", "cannot be read");
        var empty = written("\n");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SettingFiles.read(Map.of("POAM_A_FILE", empty)))
                .withMessageContainingAll("POAM_A_FILE", empty, "is empty");
        var full = written("a");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SettingFiles.read(Map.of("POAM_A_FILE", full, "POAM_A", "b")))
                .withMessage("Both POAM_A and POAM_A_FILE are set. Leave one of them out.");
    }

    private String written(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "setting", ""), content)
                .toString();
    }
}
