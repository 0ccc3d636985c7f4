package io.poamledger.command.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.Rejected;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisingFilesTest {

    static final String BYTES = "application/octet-stream";

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("%PDF-1.7\n", "scan.pdf", "application/pdf"),
                Arguments.of("%PDF-1.7\n", "scan.exe", "application/pdf"),
                Arguments.of("\u0089PNG\r\n\u001a\n\0\0", "shot.png", "image/png"),
                Arguments.of("\u00ff\u00d8\u00ff\u00e0", "shot.jpg", "image/jpeg"),
                Arguments.of("RIFF\1\2\3\4WEBPVP8 ", "shot.webp", "image/webp"),
                Arguments.of(
                        "PK\u0003\u0004\u0014",
                        "Plan.XLSX",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                Arguments.of("PK\u0003\u0004\u0014", "logs.zip", "application/zip"),
                Arguments.of("PK\u0003\u0004\u0014", "page.html", "application/zip"),
                Arguments.of("\u00d0\u00cf\u0011\u00e0", "old.doc", "application/msword"),
                Arguments.of("host,open\nweb,443\n", "ports.csv", "text/csv"),
                Arguments.of("{\"open\": []}", "scan.json", "application/json"),
                Arguments.of("sshd_config: OK\n", "check.log", "text/plain"),
                Arguments.of("<!DOCTYPE html><script>", "report.txt", BYTES),
                Arguments.of("  \n<svg onload=\"x\">", "logo.png", BYTES),
                Arguments.of("\u00ef\u00bb\u00bf<html>", "report.csv", BYTES),
                Arguments.of("\1\2\3\0", "raw.txt", BYTES),
                Arguments.of("caf\u00e9 in Latin-1", "old.txt", BYTES));
    }

    @ParameterizedTest
    @MethodSource("files")
    void goes_by_what_a_file_holds(String start, String fileName, String mediaType) {
        assertThat(MediaTypes.recognise(start.getBytes(ISO_8859_1), fileName)).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MZ\u0090", "\u007fELF\2", "#!/bin/sh\n", "\u00ca\u00fe\u00ba\u00be", "\u00cf\u00fa\u00ed\u00fe"
            })
    void takes_no_programs_whatever_they_are_called(String start) {
        assertThatThrownBy(() -> MediaTypes.recognise(start.getBytes(ISO_8859_1), "screenshot.png"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("'screenshot.png' is a");
    }
}
