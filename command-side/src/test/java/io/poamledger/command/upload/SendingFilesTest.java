package io.poamledger.command.upload;

import static io.poamledger.commandtest.CommandNode.ACME;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.organisation.Role;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as clients send them by default, and to doors that they are not meant for. */
class SendingFilesTest {

    private static final String IMPORTS = "/api/imports?dryRun=true&fileName=poam.csv&system=" + ACME;
    private static final String EVIDENCE = "/api/evidence?fileName=scan.txt&system=" + ACME;
    private static final byte[] REGISTER = "Weakness,Status,Owner\nGuests 100% open,Open,Ana\n".getBytes(UTF_8);
    private static final byte[] MEGABYTES = "a=b&c=%zz ".repeat(300_000).getBytes(UTF_8);

    @TempDir
    static Path folder;

    static CommandNode node;
    static Client manager;

    @BeforeAll
    static void start() {
        node = new CommandNode(folder);
        manager = node.client("mia", Role.COMPLIANCE_MANAGER, Role.OWNER);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=UTF-8",
                "application/octet-stream",
                "text/csv",
                "application/json",
                "something-else"
            })
    void a_file_is_taken_under_whatever_content_type_its_client_states(String type) {
        assertThat(manager.post(IMPORTS, REGISTER, "Content-Type", type).status())
                .isEqualTo(200);
        var key = UUID.randomUUID().toString();
        assertThat(manager.post(EVIDENCE, MEGABYTES, "Content-Type", type, "Idempotency-Key", key)
                        .text("size"))
                .isEqualTo(String.valueOf(MEGABYTES.length));
    }

    @Test
    void a_file_is_taken_without_a_content_type() {
        assertThat(manager.post(IMPORTS, REGISTER).status()).isEqualTo(200);
        assertThat(manager.post(EVIDENCE, REGISTER, "Idempotency-Key", "untyped")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/imports?system=acme", "/api/evidence?system=acme"})
    void a_form_without_its_file_is_refused_with_words(String door) {
        var form = "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n".getBytes(UTF_8);
        var answer = manager.post(
                door, form, "Content-Type", "multipart/form-data; boundary=b", "Idempotency-Key", "no file");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).contains("'file'");
        var broken =
                manager.post(door, REGISTER, "Content-Type", "multipart/form-data", "Idempotency-Key", "no boundary");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.text("detail")).contains("cannot be told apart");
    }

    @Test
    void evidence_at_the_door_of_imports_is_refused_with_words() {
        assertThat(manager.post(IMPORTS, "%PDF-1.7 a scan".getBytes(UTF_8)).text("detail"))
                .startsWith("This is a PDF.");
        assertThat(manager.upload(IMPORTS, "scan.png", "\u0089PNG\r\n".getBytes(UTF_8))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_file_at_the_door_of_commands_is_refused_with_words() {
        var raw = manager.post(
                "/api/commands/OpenWeakness", REGISTER, "Content-Type", "text/csv", "Idempotency-Key", "w1");
        assertThat(raw.status()).isEqualTo(400);
        assertThat(raw.text("detail")).isEqualTo("The body of a command is JSON (application/json), not text/csv.");
        var form = manager.upload("/api/commands/OpenWeakness", "a.csv", REGISTER, "Idempotency-Key", "w2");
        assertThat(form.status()).isEqualTo(400);
        assertThat(form.text("detail")).contains("is JSON");
        var large = manager.post("/api/commands/OpenWeakness", MEGABYTES, "Idempotency-Key", "w3");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text("detail")).contains("1048576 bytes");
    }

    @Test
    void a_command_of_more_tokens_than_any_has_is_refused_before_it_is_understood() {
        var lists = "{\"title\":[" + "[],".repeat(100_000) + "[]]}";
        var answer = manager.command("OpenWeakness", lists);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("detail")).contains("20000");
        var deep = manager.command("OpenWeakness", "{\"title\":" + "[".repeat(500) + "]".repeat(500) + "}");
        assertThat(deep.status()).isEqualTo(413);
        assertThat(deep.text("detail")).contains("depth").contains("20");
    }

    @Test
    void a_workbook_beyond_the_budget_is_refused_with_the_limit() {
        var wide = ("Weakness,Status,Owner\n" + ",".repeat(500)).getBytes(UTF_8);
        var answer = manager.post(IMPORTS, wide);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("detail"))
                .isEqualTo("Row 2 has 201 cells or more; at most 200 are read; nothing of it was taken.");
    }
}
