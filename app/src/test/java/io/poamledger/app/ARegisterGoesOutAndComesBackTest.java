package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says goes through the product and out again: with the number of its authors, its comments and its own columns. */
class ARegisterGoesOutAndComesBackTest {

    private static final String REGISTER = """
            Item,Requirement,Weakness,Description,Risk rating,Remediation,Milestones,Primary party,Status,\
            Scheduled completion date,Completion date,Closed by,Closure reference,References,Comments,Bay,Paid
            V-7,3.5.3,One factor on local sign-in,Ask for a password only,High,Buy keys,"2027-01-15: Keys bought [done 2026-10-12]
            > Eight keys of one kind
            2027-01-29: ""Enrol all by 2027-01-29\""",Identity lead,Delayed,2027-02-26,,,,IA-2,Vendor is late,Hall 2,yes
            V-8,3.3.1,Logs not kept,,Moderate,,,Network lead,Completed,2026-08-01,2026-07-30,Plant manager,Binder 7,,Done in summer,Hall 3,no
            """;

    @TempDir
    static Path folder;

    private static Server server;
    private static LocalProgram program;

    @BeforeAll
    static void a_server_runs() {
        server = Server.start(ServerSettings.over(new DataFolder(folder)));
        program = LocalProgram.over(folder);
    }

    @AfterAll
    static void it_ends() {
        server.close();
    }

    @Test
    void unchanged() throws IOException {
        program.registersTheSystem("first", "FIRST");
        program.registersTheSystem("second", "SECOND");
        var file = Files.writeString(folder.resolve("plan.csv"), REGISTER);

        var out = exported("first", program.imports(file, "first").accepted().position());
        assertThat(out.getFirst())
                .containsEntry("Item", "V-7")
                .containsEntry("Comments", "Vendor is late")
                .containsEntry("Bay", "Hall 2")
                .containsEntry("Paid", "yes")
                .containsEntry("Other: Status", "Delayed")
                .containsEntry("Number (derived)", "FIRST-0001");
        assertThat(out.getFirst().get("Milestones"))
                .isEqualTo("2027-01-15: Keys bought [done 2026-10-12]\n> Eight keys of one kind\n"
                        + "2027-01-29: \"Enrol all by 2027-01-29\"");
        assertThat(out.getLast())
                .containsEntry("Closed by", "Plant manager")
                .containsEntry("Closure reference", "Binder 7");

        var copy = Files.writeString(
                folder.resolve("copy.csv"), text("first", 0).replace("System first", "System second"));
        var again =
                exported("second", program.imports(copy, "second").accepted().position());
        assertThat(again)
                .usingRecursiveComparison()
                .isEqualTo(out.stream().map(row -> elsewhere(row)).toList());
    }

    @Test
    void also_the_one_that_somebody_lost() throws IOException {
        var file = Path.of("").toAbsolutePath();
        while (file != null && !Files.isRegularFile(file.resolve("shared/cases/RT1.csv"))) {
            file = file.getParent();
        }
        assumeTrue(file != null, "not run: ../shared/cases/RT1.csv is not beside this clone");
        program.registersTheSystem("third", "THIRD");
        var row = exported(
                        "third",
                        program.imports(file.resolve("shared/cases/RT1.csv"), "third")
                                .accepted()
                                .position())
                .getFirst();
        assertThat(row)
                .containsEntry("Item", "POAM-014")
                .containsEntry("Comments", "Vendor is late")
                .containsEntry("Ticket", "T-42")
                .containsEntry("Funded", "yes");
        assertThat(row.get("Milestones")).contains("\n> Eight keys of one kind\n");
    }

    @ParameterizedTest
    @CsvSource({"json, outset, OUT, inlet, IN", "xml, outflow, OF, inflow, IF"})
    void as_a_document_too(String form, String from, String prefix, String to, String otherPrefix) throws IOException {
        program.registersTheSystem(from, prefix);
        program.registersTheSystem(to, otherPrefix);
        var file = Files.writeString(folder.resolve("plan.csv"), REGISTER);
        var out = exported(from, program.imports(file, from).accepted().position());

        var document = Files.writeString(
                folder.resolve("plan." + form),
                program.get("/register.oscal." + form + "?state=all&system=" + from)
                        .source());
        var again = exported(to, program.imports(document, to).accepted().position());
        assertThat(again)
                .usingRecursiveComparison()
                .isEqualTo(out.stream()
                        .map(row -> {
                            var other = new LinkedHashMap<>(row);
                            other.replaceAll((_, text) -> text.replace(prefix + "-", otherPrefix + "-")
                                    .replace("System " + from, "System " + to));
                            return other;
                        })
                        .toList());
    }

    /** What is worked out and where it is kept are no part of it. */
    private static Map<String, String> elsewhere(Map<String, String> row) {
        var other = new LinkedHashMap<>(row);
        other.replaceAll((_, text) -> text.replace("FIRST-", "SECOND-").replace("System first", "System second"));
        return other;
    }

    private static List<Map<String, String>> exported(String system, long position) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(new StringReader(text(system, position)))) {
            return rows.stream()
                    .map(row -> {
                        var cells = new LinkedHashMap<>(row.toMap());
                        cells.keySet().removeIf(title -> title.endsWith("(derived)") && !title.startsWith("Number"));
                        return (Map<String, String>) cells;
                    })
                    .toList();
        }
    }

    private static String text(String system, long position) {
        var text = program.get("/register.csv?system=" + system + "&state=all&sort=item&after=" + position)
                .source();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
