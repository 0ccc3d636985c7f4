package io.poamledger.command.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.organisation.Role;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.Verification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadingEvidenceTest {

    static final byte[] REPORT = "%PDF-1.7 scan of 2026-10-01, no findings".getBytes(UTF_8);
    static final String PATH = "/api/evidence?system=acme";

    @TempDir
    static Path folder;

    static CommandNode node;
    static Client owner;

    @BeforeAll
    static void start() {
        node = new CommandNode(folder, "--poam.upload.evidence=200KB");
        owner = node.client("oscar", Role.OWNER);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    static List<Path> kept() throws IOException {
        var evidence = folder.resolve("evidence");
        if (!Files.exists(evidence)) {
            return List.of();
        }
        try (var files = Files.walk(evidence)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void keeps_the_bytes_and_preserves_the_artifact_as_a_draft() throws Exception {
        var answer = owner.upload(
                PATH + "&description=monthly%20scan&collectedOn=2026-10-01",
                "C:\\scans\\october.pdf",
                REPORT,
                "Idempotency-Key",
                "october");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("mediaType")).isEqualTo("application/pdf");
        assertThat(answer.text("size")).isEqualTo(String.valueOf(REPORT.length));
        assertThat(answer.text("version")).isEqualTo("0");
        assertThat(answer.header("Location")).isEqualTo("/api/evidence/" + answer.text("ids.evidenceId") + "/content");
        assertThat(node.bean(EvidenceVault.class).verify(answer.text("sha256"))).isEqualTo(Verification.MATCH);
        var stored = node.bean(Configuration.class)
                .eventStore()
                .readEvents(answer.text("ids.evidenceId"))
                .next()
                .getPayload();
        assertThat(stored).isInstanceOfSatisfying(EvidencePreserved.class, event -> {
            assertThat(event.fileName()).isEqualTo("october.pdf");
            assertThat(event.description()).isEqualTo("monthly scan");
            assertThat(event.content().hex()).isEqualTo(answer.text("sha256"));
        });
    }

    @Test
    void takes_the_bytes_as_the_body_too() {
        var answer = owner.post(PATH + "&fileName=ports.csv", "host,port\n".getBytes(UTF_8), "Idempotency-Key", "raw");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("mediaType")).isEqualTo("text/csv");
    }

    @Test
    void answers_a_repeated_upload_as_the_first_time() {
        var first = owner.upload(PATH, "a.pdf", REPORT, "Idempotency-Key", "twice");
        var before = node.events();
        var again = owner.upload(PATH, "a.pdf", REPORT, "Idempotency-Key", "twice");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(node.events()).isEqualTo(before);
        var other = owner.upload(PATH, "b.pdf", "%PDF- other".getBytes(UTF_8), "Idempotency-Key", "twice");
        assertThat(other.text("rule")).isEqualTo("KEY_REUSED");
    }

    @Test
    void needs_a_key_a_known_system_a_real_date_and_at_least_one_byte() {
        assertThat(owner.upload(PATH, "a.pdf", REPORT).text("field")).isEqualTo("Idempotency-Key");
        assertThat(owner.upload("/api/evidence", "a.pdf", REPORT, "Idempotency-Key", "k1")
                        .text("field"))
                .isEqualTo("system");
        assertThat(owner.upload("/api/evidence?system=nowhere", "a.pdf", REPORT, "Idempotency-Key", "k2")
                        .text("rule"))
                .isEqualTo("SYSTEM_UNKNOWN");
        var date = owner.upload(PATH + "&collectedOn=2026-02-30", "a.pdf", REPORT, "Idempotency-Key", "k3");
        assertThat(date.status()).isEqualTo(400);
        assertThat(date.text("detail")).contains("'2026-02-30' is no date");
        var empty = owner.upload(PATH, "a.pdf", new byte[0], "Idempotency-Key", "k4");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.text("field")).isEqualTo("file");
        assertThat(owner.post(PATH, new byte[0], "Idempotency-Key", "k5").status())
                .isEqualTo(400);
    }

    @Test
    void keeps_nothing_of_a_program_or_of_what_is_too_large() throws Exception {
        var before = kept();
        var program = owner.upload(PATH, "fix.png", "MZ\u0090\0".getBytes(ISO_8859_1), "Idempotency-Key", "p");
        assertThat(program.status()).isEqualTo(422);
        assertThat(program.text("rule")).isEqualTo("EVIDENCE_IS_A_PROGRAM");
        var body = owner.post(PATH, new byte[300 * 1024], "Idempotency-Key", "l1");
        assertThat(body.status()).isEqualTo(413);
        assertThat(kept()).hasSameElementsAs(before);
    }

    @Test
    void is_for_those_who_may_bring_evidence() throws Exception {
        var before = kept();
        var reader = node.client("ada", Role.ASSESSOR);
        assertThat(reader.upload(PATH, "a.pdf", "%PDF- mine".getBytes(UTF_8), "Idempotency-Key", "r")
                        .status())
                .isEqualTo(403);
        assertThat(kept()).hasSameElementsAs(before);
    }

    @Test
    void keeps_nothing_of_a_body_that_is_cut_off_half_way() throws Exception {
        var before = kept();
        var events = node.events();
        var answer = cutOff("Content-Type: application/pdf", 5_000, "%PDF-" + "x".repeat(2_000));
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(kept()).hasSameElementsAs(before);
        assertThat(node.events()).isEqualTo(events);
    }

    @Test
    void keeps_nothing_of_a_form_that_is_cut_off_half_way() throws Exception {
        var before = kept();
        var events = node.events();
        var answer = cutOff(
                "Content-Type: multipart/form-data; boundary=b",
                5_000,
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-"
                        + "x".repeat(2_000));
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(kept()).hasSameElementsAs(before);
        assertThat(node.events()).isEqualTo(events);
    }

    /** What the server answers to a request whose sender stops sending before the announced length. */
    private static String cutOff(String contentType, int announced, String sent) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            socket.setSoTimeout(20_000);
            var head = "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIdempotency-Key: half\r\n"
                    + "Authorization: Bearer " + owner.token() + "\r\n" + contentType + "\r\nContent-Length: "
                    + announced + "\r\n\r\n";
            socket.getOutputStream().write((head + sent).getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
