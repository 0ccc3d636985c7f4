package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.poamledger.vault.FolderVault;
import io.poamledger.vault.UploadLimits;
import io.poamledger.vault.Verification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command of {@code ./poam} beside a running server, and what it says when it cannot do its work. */
class TheCommandLineTest {

    @TempDir
    static Path folders;

    private static Path data;
    private static PoamProcess server;
    private static LocalProgram program;

    @BeforeAll
    static void a_server_runs() {
        data = folders.resolve("data");
        server = PoamProcess.serving(data);
        program = LocalProgram.over(data);
        program.becomesTheFirstAdministrator(server.firstAdministratorsLink(), "ada");
    }

    @AfterAll
    static void it_ends() {
        server.close();
    }

    @Test
    void imports_a_file_and_opens_nothing_twice() {
        program.registersTheSystem("harbor", "HP");
        var file = SampleFiles.ours("poam.csv").toString();

        var tried = PoamProcess.run("import", file, "--system", "harbor", "--dry-run", "--data", data.toString());
        var taken = poam("import", file, "--system", "harbor", "--data", data.toString());
        var again = poam("import", file, "--system", "harbor", "--data", data.toString());

        assertThat(tried.status()).isZero();
        assertThat(tried.output()).containsPattern("\"opened\" : 0\\b");
        assertThat(taken.status()).isZero();
        assertThat(taken.output()).containsPattern("\"opened\" : 8\\b");
        assertThat(again.status()).isZero();
        assertThat(again.output()).containsPattern("\"alreadyThere\" : 8\\b");
    }

    @Test
    void exports_the_register_in_the_columns_of_others_which_come_in_elsewhere_and_the_score_sheet() {
        program.registersTheSystem("quay", "QY");
        program.registersTheSystem("elsewhere", "EW");
        poam("import", SampleFiles.ours("poam.csv").toString(), "--system", "quay", "--data", data.toString());

        for (var layout : List.of("emass", "fedramp")) {
            var file = folders.resolve(layout + ".xlsx").toString();
            var written = poam("export", file, "--system", "quay", "--layout", layout, "--data", data.toString());
            var tried = poam("import", file, "--system", "elsewhere", "--dry-run", "--data", data.toString());

            assertThat(written.status()).as(written.output()).isZero();
            assertThat(tried.output())
                    .contains("\"problems\" : [ ]")
                    .contains("\"title\" : \"No privacy and security notice");
        }
        var sheet = folders.resolve("sprs.csv");
        var made = poam("export", sheet.toString(), "--system", "quay", "--score-sheet", "--data", data.toString());
        assertThat(made.status()).as(made.output()).isZero();
        assertThat(sheet).content().contains("Assessment,none was completed");
        assertThat(poam("export", sheet.toString(), "--data", data.toString()).output())
                .contains("There is a file " + sheet + " already");
    }

    @Test
    void exports_the_register_of_a_system_as_oscal_which_comes_in_elsewhere() {
        program.registersTheSystem("dock", "DK");
        program.registersTheSystem("basin", "BS");
        poam("import", SampleFiles.ours("poam.csv").toString(), "--system", "dock", "--data", data.toString());

        for (var name : List.of("dock.json", "dock.xml")) {
            var file = folders.resolve(name).toString();
            var written = poam("export", file, "--system", "dock", "--data", data.toString());
            var tried = poam("import", file, "--system", "basin", "--dry-run", "--data", data.toString());

            assertThat(written.status()).as(written.output()).isZero();
            assertThat(tried.output())
                    .contains("\"problems\" : [ ]")
                    .contains("\"title\" : \"No privacy and security notice");
        }
        assertThat(poam("export", folders.resolve("all.json").toString(), "--data", data.toString())
                        .output())
                .contains("An OSCAL plan is about one system");
    }

    @Test
    void says_why_the_server_does_not_give_an_export_and_writes_nothing() {
        var file = folders.resolve("refused.csv");

        var ended = poam("export", file.toString(), "--system", "nowhere", "--data", data.toString());
        var none = poam("export", file.toString(), "--as-of", "in spring", "--data", data.toString());

        assertThat(List.of(ended.status(), none.status())).containsOnly(1);
        assertThat(ended.output()).contains("nowhere").doesNotContain("JSON");
        assertThat(none.output()).contains("in spring").doesNotContain("JSON");
        assertThat(file).doesNotExist();
    }

    @Test
    void refuses_to_import_a_file_that_is_not_there() {
        for (var nothing : List.of(folders.resolve("gone.csv"), folders)) {
            var ended = poam("import", nothing.toString(), "--system", "x", "--data", data.toString());

            assertThat(ended.output()).contains("There is no file " + nothing);
            assertThat(ended.status()).isEqualTo(1);
        }
    }

    @Test
    void refuses_to_import_into_a_system_that_is_not_registered() {
        var file = SampleFiles.ours("poam.csv").toString();

        var ended = poam("import", file, "--system", "nowhere", "--data", data.toString());

        assertThat(ended.output()).contains("nowhere").doesNotContain("\tat ");
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void makes_a_token_with_which_a_program_may_do_what_its_role_may() {
        var ended = PoamProcess.run("token", "nightly-export", "--role", "assessor", "--data", data.toString());

        assertThat(ended.status()).isZero();
        var export = program.with(ended.output().strip());
        assertThat(export.get("/api/register").status()).isEqualTo(200);
        assertThat(export.command("RecordProgress", "{\"itemId\": \"harbor/1\", \"progress\": \"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void copies_everything_while_the_server_runs_and_starts_from_the_copy() {
        program.registersTheSystem("copied", "COPY");
        var item = program.opensAWeakness("copied", "Copied on the way");
        var backup = folders.resolve("backup").toString();
        var restored = folders.resolve("restored");

        var made = PoamProcess.run("backup", backup, "--data", data.toString());
        var back = PoamProcess.run("restore", backup, "--data", restored.toString());
        var overwriting = poam("restore", backup, "--data", restored.toString());

        assertThat(made.output()).contains("Copied and verified");
        assertThat(made.status()).isZero();
        assertThat(back.status()).isZero();
        assertThat(overwriting.output()).contains("is not overwritten");
        assertThat(overwriting.status()).isEqualTo(1);
        try (var _ = PoamProcess.serving(restored)) {
            assertThat(LocalProgram.over(restored)
                            .showingEverything()
                            .get("/api/items/" + item)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void moves_ledger_and_evidence_to_a_database_and_back_with_the_same_hashes() throws IOException {
        program.registersTheSystem("moved", "MOVE");
        var item = program.opensAWeakness("moved", "Moves to a larger house");
        var evidence = new FolderVault(data.resolve("evidence"))
                .store(new ByteArrayInputStream(new byte[100_000]), UploadLimits.atMost(100_000));
        var back = folders.resolve("back");
        try (var database = Database.MONGODB.open()) {
            var there = database.uri().orElseThrow();

            var moved = PoamProcess.run("ledger", "copy", "--from", data.toString(), "--to", there);
            var again = poam("ledger", "copy", "--from", data.toString(), "--to", there);
            var checked = poam("verify", "--ledger", there);
            var returned = poam("ledger", "copy", "--from", there, "--to", back.toString());
            var backedUp = poam("backup", folders.resolve("of-the-database").toString(), "--ledger", there);

            assertThat(moved.status()).as(moved.output()).isZero();
            assertThat(again.status()).isEqualTo(1);
            assertThat(again.output()).contains("holds commits already").doesNotContain("\tat ");
            assertThat(checked.status()).as(checked.output()).isZero();
            assertThat(returned.status()).as(returned.output()).isZero();
            assertThat(backedUp.status()).as(backedUp.output()).isZero();
            assertThat(List.of(checked, returned, backedUp))
                    .extracting(TheCommandLineTest::headHash)
                    .containsOnly(headHash(moved));
        }
        assertThat(new FolderVault(back.resolve("evidence")).verify(evidence.sha256()))
                .isEqualTo(Verification.MATCH);
        try (var _ = PoamProcess.serving(back)) {
            assertThat(LocalProgram.over(back)
                            .showingEverything()
                            .get("/api/items/" + item)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void refuses_to_copy_where_something_is_already_or_from_where_nothing_is() {
        var nothing = folders.resolve("nothing").toString();

        var over = poam("ledger", "copy", "--from", data.toString(), "--to", data.toString());
        var from = poam(
                "ledger",
                "copy",
                "--from",
                nothing,
                "--to",
                folders.resolve("never").toString());
        var away = PoamProcess.run(
                "ledger", "copy", "--from", "mongodb://localhost:1/?serverSelectionTimeoutMS=50", "--to", nothing);
        var unsaid = poam("ledger", "copy", "--from", data.toString());

        assertThat(over.output()).contains("is not overwritten");
        assertThat(from.output()).contains("There is no ledger in " + nothing);
        assertThat(away.output()).contains("cannot be opened yet").doesNotContain("\tat ");
        assertThat(unsaid.output()).contains("--to");
        assertThat(List.of(over, from, away))
                .extracting(PoamProcess.Ended::status)
                .containsOnly(1);
        assertThat(unsaid.status()).isNotZero();
        assertThat(Path.of(nothing)).doesNotExist();
    }

    @Test
    void says_in_a_sentence_that_an_address_is_none() {
        for (var command : List.of("found", "verify")) {
            var ended = poam(command, "--ledger", "mongodb:/nowhere");

            assertThat(ended.output())
                    .as(command)
                    .contains("this is no address of a MongoDB")
                    .doesNotContain("\tat ");
            assertThat(ended.status()).as(command).isEqualTo(1);
        }
    }

    private static String headHash(PoamProcess.Ended ended) {
        return ended.output().replaceFirst("(?s).*\nhead ", "").strip();
    }

    @Test
    void says_that_the_ledger_is_intact_while_the_server_runs() {
        var ended = PoamProcess.run("verify", "--data", data.toString());

        assertThat(ended.output()).contains("The ledger is intact");
        assertThat(ended.status()).isZero();
    }

    @Test
    void names_the_position_of_a_changed_event() throws SQLException {
        var changed = folders.resolve("changed");
        poam("backup", changed.toString(), "--data", data.toString());
        inFile(
                changed.resolve("ledger.db"),
                "DROP TRIGGER events_update",
                "UPDATE events SET payload = CAST('{}' AS BLOB) WHERE position = 0");

        var ended = PoamProcess.run("verify", "--data", changed.toString());

        assertThat(ended.output())
                .contains("The ledger has been changed or damaged")
                .contains("position 0");
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void refuses_a_start_over_a_folder_whose_ledger_is_gone() throws IOException {
        var lost = folders.resolve("lost");
        poam("backup", lost.toString(), "--data", data.toString());
        Files.delete(lost.resolve("ledger.db"));

        var ended = PoamProcess.run("start", "--data", lost.toString(), "--port", "0");

        assertThat(ended.output())
                .contains("its ledger.db is missing", "No new ledger was founded", "./poam restore")
                .doesNotContain("Exception");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(lost.resolve("ledger.db")).doesNotExist();
    }

    @Test
    void goes_down_over_an_altered_ledger_and_says_where() throws SQLException {
        var altered = folders.resolve("altered");
        poam("backup", altered.toString(), "--data", data.toString());
        inFile(
                altered.resolve("ledger.db"),
                "DROP TRIGGER events_update",
                "UPDATE events SET metadata = CAST(replace(CAST(metadata AS TEXT), 'ada', 'eve') AS BLOB) WHERE"
                        + " position = 0",
                "CREATE TRIGGER events_UPDATE BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the ledger only"
                        + " grows'); END");

        try (var _ = PoamProcess.serving(altered)) {
            var health = await("the ledger is verified")
                    .atMost(Patience.longest())
                    .until(
                            () -> LocalProgram.over(altered).get("/actuator/health"),
                            answer -> answer.source().contains("first bad position"));
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.source()).contains("first bad position 0");
            assertThat(LocalProgram.over(altered).get("/api/ledger").source()).contains("DAMAGED");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "demo",
                "import",
                "export",
                "token",
                "verify",
                "dispose",
                "lost-values",
                "backup",
                "restore",
                "found",
                "ledger copy"
            })
    void every_command_says_what_it_takes(String command) {
        var words = (command + " --help").split(" ");

        var said = PoamProcess.runHere(words);

        assertThat(said.status()).as(said.output()).isZero();
        assertThat(said.output()).startsWith("Usage: ./poam " + command);
    }

    @Test
    void refuses_a_second_start_on_a_folder_in_use_and_says_who_has_it() {
        var ended = PoamProcess.run("start", "--data", data.toString(), "--port", "0");

        assertThat(ended.output())
                .contains(
                        "The data folder " + data + " is in use by another running POA&M Ledger (" + program.address())
                .contains("choose another folder with --data")
                .doesNotContain("Exception");
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void refuses_a_start_on_a_port_in_use() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            var ended =
                    PoamProcess.run("start", "--data", folders.resolve("port").toString(), "--port", port);

            assertThat(ended.output())
                    .contains("Port " + port + " on 127.0.0.1 is in use")
                    .contains("--port")
                    .doesNotContain("Exception");
            assertThat(ended.status()).isEqualTo(1);
        }
    }

    @Test
    void refuses_a_ledger_of_a_newer_layout_and_leaves_it_as_it_is() throws SQLException {
        var newer = folders.resolve("newer");
        poam("backup", newer.toString(), "--data", data.toString());
        var ledger = newer.resolve("ledger.db");
        inFile(ledger, "DROP TRIGGER ledger_update", "UPDATE ledger SET format = 99");

        var ended = PoamProcess.run("start", "--data", newer.toString(), "--port", "0");

        assertThat(ended.output())
                .contains("has ledger layout 99")
                .contains("use the version that wrote it, or a newer one")
                .doesNotContain("Exception");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(number(ledger, "SELECT format FROM ledger")).isEqualTo(99);
        assertThat(newer.resolve("views.db")).doesNotExist();
    }

    @Test
    void says_in_a_sentence_that_a_ledger_cannot_be_read_for_damage() throws IOException {
        var damaged = folders.resolve("damaged");
        poam("backup", damaged.toString(), "--data", data.toString());
        var ledger = damaged.resolve("ledger.db");
        var bytes = Files.readAllBytes(ledger);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(ledger, bytes);

        for (var command : List.of("start", "verify")) {
            var ended = PoamProcess.run(command, "--data", damaged.toString());

            assertThat(ended.output())
                    .as(command)
                    .contains("the file is damaged", "restore a backup")
                    .doesNotContain("\tat ");
            assertThat(ended.status()).as(command).isEqualTo(1);
        }
    }

    @Test
    void says_that_an_administrator_comes_first_where_there_is_none() {
        var fresh = folders.resolve("fresh");
        try (var _ = PoamProcess.serving(fresh)) {
            var ended = poam("token", "x", "--role", "owner", "--data", fresh.toString());

            assertThat(ended.output()).contains("no administrator yet").contains("one-time link");
            assertThat(ended.status()).isEqualTo(1);
        }
    }

    @Test
    void says_that_no_server_is_running_where_none_is() {
        var nobody = folders.resolve("nobody");

        var ended = poam("token", "x", "--role", "owner", "--data", nobody.toString());

        assertThat(ended.output()).contains("No server is running over " + nobody);
        assertThat(ended.status()).isEqualTo(1);
        assertThat(nobody).doesNotExist();
    }

    @Test
    void refuses_what_is_no_json_and_says_where() {
        var answer = program.command("RegisterSystem", "{\"systemId\": \"half");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).contains("not JSON at line 1");
    }

    @Test
    void refuses_a_field_that_a_command_does_not_have() {
        var answer = program.command("OpenWeakness", "{\"systemId\": \"harbor\", \"colour\": \"red\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("colour");
        assertThat(answer.text("value")).isEqualTo("red");
    }

    @Test
    void refuses_a_date_that_is_none() {
        var answer = program.command(
                "OpenWeakness",
                "{\"systemId\": \"harbor\", \"kind\": \"OTHER\", \"title\": \"T\", \"dueOn\": \"2026-02-30\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("dueOn");
        assertThat(answer.text("value")).isEqualTo("2026-02-30");
        assertThat(answer.text("detail")).contains("is no date");
    }

    /** In this process. */
    private static PoamProcess.Ended poam(String... arguments) {
        return PoamProcess.runHere(arguments);
    }

    private static long number(Path database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            return rows.getLong(1);
        }
    }

    private static void inFile(Path database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
