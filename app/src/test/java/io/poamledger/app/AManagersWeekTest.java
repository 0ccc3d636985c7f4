package io.poamledger.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A register of 300 rows in other people's columns is mapped once, taken, edited in a spreadsheet and sent back, goes out to others, and comes in
 * again elsewhere as it was.
 */
@SuppressWarnings("NullAway.Init") // set up before the test
class AManagersWeekTest {

    private static final int ROWS = 300;
    private static final String TITLES = "Ticket,Ctrl,What is wrong,Sev,Fixer,ECD,Done on,Where it stands,Bay\n";
    private static final List<String> MAPPED = List.of(
            "Ticket=Item",
            "Ctrl=Requirement",
            "What is wrong=Weakness",
            "Sev=Risk rating",
            "Fixer=Primary party",
            "ECD=Scheduled completion date",
            "Done on=Completion date",
            "Where it stands=Status",
            "Bay=kept");
    private static final LocalDate DUE = Typed.today().plusDays(120);
    private static final LocalDate DONE = Typed.today().minusDays(20);

    @TempDir
    Path folder;

    private Server server;
    private LocalProgram program;

    @BeforeEach
    void starts() {
        server = Server.start(ServerSettings.over(new DataFolder(folder.resolve("data"))));
        program = LocalProgram.over(folder.resolve("data"));
        program.becomesTheFirstAdministrator(server.firstAdministratorsLink().orElseThrow(), "ada");
        program.registersTheSystem("plant", "PLANT");
        program.registersTheSystem("elsewhere", "ELSE");
    }

    @AfterEach
    void ends() {
        server.close();
    }

    @Test
    void ends_where_it_began_and_nothing_was_lost() throws IOException {
        var rows = new ArrayList<>(IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> row(number, DUE.plusDays(number % 20), "", "Ongoing"))
                .toList());

        assertThat(sent(rows, "&dryRun=true").status())
                .as("nobody said what its columns are")
                .isEqualTo(400);
        var mapping = mapped() + "&keepMapping=Plant+register";
        assertThat(sent(rows, mapping + "&dryRun=true").accepted().body().path("items"))
                .hasSize(ROWS);
        assertThat(sent(rows, mapping).accepted().text("opened")).isEqualTo("" + ROWS);

        rows.set(6, row(7, DUE.plusDays(100), "", "Ongoing"));
        rows.set(7, row(8, DUE.plusDays(101), "", "Ongoing"));
        rows.set(8, row(9, DUE.plusDays(102), "", "Ongoing"));
        rows.set(9, row(10, DUE.plusDays(10), DONE.toString(), "Completed"));
        var update =
                sent(rows, "&accept=all&moveReason=" + URLEncoder.encode("VENDOR_DELAY: Parts come in summer", UTF_8));
        assertThat(update.accepted()
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("state").asString().equals("UPDATED"))
                        .map(item -> item.path("label").asString()))
                .as("the columns are known by their titles")
                .containsExactly("T-7", "T-8", "T-9", "T-10");
        assertThat(program.get("/api/items/plant/7?after=" + update.position()).source())
                .contains(
                        "Parts come in summer",
                        "VENDOR_DELAY",
                        DUE.plusDays(100).toString());
        var claimed = program.get("/api/items/plant/10?after=" + update.position());
        assertThat(claimed.source()).contains("\"PENDING_VALIDATION\"").contains(DONE.toString());

        var position = closedWithEvidence("plant/10");
        var eMass = read("/register.xlsx?layout=emass&state=all&system=plant&after=" + position, "emass.xlsx");
        assertThat(eMass).hasSize(ROWS);
        assertThat(eMass)
                .filteredOn(item -> item.status() == FileItem.Status.COMPLETED)
                .hasSize(1);

        var document = folder.resolve("plant.json");
        Files.write(document, program.bytes("/register.oscal.json?state=all&system=plant&after=" + position));
        var there = program.imports(document, "elsewhere").accepted();
        assertThat(there.text("opened")).isEqualTo("" + ROWS);
        assertThat(register("elsewhere", there.position()))
                .containsExactlyElementsOf(register("plant", position).stream()
                        .map(row -> row.replace("PLANT-", "ELSE-").replace("System plant", "System elsewhere"))
                        .toList());
    }

    private static String row(int number, LocalDate due, String done, String state) {
        return "T-" + number + ",3." + (number % 5 + 1) + ".1,\"Weakness " + number + ", found by hand\",High,Team "
                + number % 7 + "," + due + "," + done + "," + state + ",Hall " + number % 3;
    }

    private static String mapped() {
        var mapped = new StringBuilder();
        MAPPED.forEach(one -> mapped.append("&map=").append(URLEncoder.encode(one, UTF_8)));
        return mapped.toString();
    }

    private LocalProgram.Answer sent(List<String> rows, String more) throws IOException {
        var file = Files.writeString(folder.resolve("register.csv"), TITLES + String.join("\n", rows));
        return program.imports(file, "plant" + more);
    }

    private long closedWithEvidence(String item) throws IOException {
        var scan = Files.writeString(folder.resolve("scan.txt"), "nothing found");
        var evidence = program.preserves(scan, "plant").accepted().id("evidenceId");
        program.command("FinaliseEvidence", "{\"evidenceId\": \"%s\", \"systemId\": \"plant\"}".formatted(evidence))
                .accepted();
        return validator()
                .command("CloseWithEvidence", """
                        {"itemId": "%s", "completedOn": "%s", "actionsTaken": "Replaced it", "deviations": "none",
                         "sspVersion": "3", "evidence": ["%s"], "waiver": "the team has no account"}""".formatted(item, DONE, evidence))
                .accepted()
                .position();
    }

    /** Somebody else than who said that it is done. */
    private LocalProgram validator() {
        var token = program.postJson("/api/tokens", "{\"name\": \"vera\"}").accepted();
        program.command("GrantRole", "{\"account\": \"vera\", \"role\": \"VALIDATOR\"}")
                .accepted();
        return program.with(token.text("token"));
    }

    private List<FileItem> read(String address, String name) throws IOException {
        var file = PoamFiles.read(new ByteArrayInputStream(program.bytes(address)), name, Catalogue.inForce());
        assertThat(file.errors()).isEmpty();
        return file.items();
    }

    /** Each item with everything that was not worked out. */
    private List<String> register(String system, long position) throws IOException {
        return read("/register.csv?state=all&sort=item&system=" + system + "&after=" + position, "register.csv")
                .stream()
                .map(FileItem::toString)
                .toList();
    }
}
