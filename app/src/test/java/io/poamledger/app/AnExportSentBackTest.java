package io.poamledger.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A register that goes out of the ledger and comes back: what nobody changed in it is no change, whatever the ledger did meanwhile. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // set up once for all tests
class AnExportSentBackTest {

    private static final List<String> FORMS = List.of(
            "/register.csv?",
            "/register.xlsx?",
            "/register.xlsx?layout=emass&",
            "/register.xlsx?layout=fedramp&",
            "/register.oscal.json?",
            "/register.oscal.xml?");
    private static final List<String> SYSTEMS =
            List.of("acme-enclave", "shop-floor", "supplier-portal", "records-archive", "avionics-lab");
    private static final String EDITED = "supplier-portal";

    private AYearOfHistory year;

    @BeforeAll
    void a_year_of_history_is_served(@TempDir Path folder) {
        year = AYearOfHistory.served(folder);
    }

    @AfterAll
    void it_ends() {
        year.close();
    }

    @Test
    @Order(1)
    void says_nothing_new_in_any_form() {
        for (var system : SYSTEMS) {
            for (var form : FORMS) {
                assertThat(said(exported(form, system, ""), system))
                        .as(system + form)
                        .isEmpty();
            }
        }
    }

    @Test
    @Order(2)
    void says_nothing_new_as_it_was_at_a_moment_either() {
        for (var form : FORMS) {
            assertThat(said(exported(form, "acme-enclave", "&asOf=2026-06-30"), "acme-enclave"))
                    .as(form)
                    .isEmpty();
        }
    }

    @Test
    @Order(2)
    void is_of_one_system_where_its_columns_have_none_for_it() {
        assertThat(year.program().get("/register.xlsx?state=all&layout=emass").status())
                .isEqualTo(400);
    }

    @Test
    @Order(3)
    void has_no_part_taken_without_being_named_where_it_shows_what_was_true_on_a_day() {
        var answer = sent(exported("/register.csv?", "acme-enclave", "&asOf=2026-06-30&by=claimed"), "acme-enclave");
        assertThat(changes(answer))
                .isNotEmpty()
                .allSatisfy(change ->
                        assertThat(change.path("accepted").asBoolean()).isFalse());
    }

    @Test
    @Order(4)
    void says_nothing_new_after_the_ledger_went_on() {
        var before = new LinkedHashMap<String, byte[]>();
        FORMS.forEach(form -> before.put(form, exported(form, EDITED, "")));
        var position = year.program()
                .get("/api/ledger")
                .accepted()
                .body()
                .path("events")
                .asLong();
        var changed = theLedgerGoesOn();
        before.forEach((form, file) -> assertThat(said(file, EDITED)).as(form).isEmpty());
        var edited = edited(exported(FORMS.getFirst(), EDITED, "&asOf=" + position));
        var answer = sent(edited, EDITED);
        for (var item : answer.path("items")) {
            var label = item.path("label").asString("");
            assertThat(item.path("changes")).as(item.toString()).hasSize(1).allSatisfy(change -> {
                assertThat(change.path("field").asString("")).isEqualTo("Resources");
                var conflict = changed.contains(label);
                assertThat(change.path("conflict").asBoolean()).as(label).isEqualTo(conflict);
                assertThat(change.path("accepted").asBoolean())
                        .isEqualTo(!conflict && change.path("stopped").isMissingNode());
            });
        }
        var taken = year.program()
                .imports(edited, "accept=all&fileName=edited.csv&system=" + EDITED)
                .accepted();
        assertThat(taken.body()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("state").asString("").equals("UPDATED")))
                .hasSizeGreaterThan(1);
        var imports = year.program()
                .get("/api/imports?system=" + EDITED + "&after=" + taken.position())
                .accepted()
                .body()
                .path("imports");
        assertThat(imports.path(0).path("fileName").asString("")).isEqualTo("edited.csv");
        assertThat(imports.path(0).path("opened").asInt()).isZero();
        assertThat(imports.path(0).path("changed").asLong())
                .isEqualTo(taken.body()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("state").asString("").equals("UPDATED"))
                        .count());
    }

    /** Of every third open item the resources, and of all of them other things, change; the numbers of those with other resources. */
    private List<String> theLedgerGoesOn() {
        var random = new Random(18);
        var program = year.program();
        var resources = new ArrayList<String>();
        var open = program.get("/api/register?limit=200&system=" + EDITED)
                .accepted()
                .body()
                .path("items");
        assertThat(open.size()).isGreaterThan(3);
        var position = 0L;
        for (var entry : open) {
            var label = entry.path("label").asString("");
            position = program.command("AssessRisk", """
                            {"itemId": "%s", "rating": "%s", "rationale": "Looked at again"}""".formatted(label, random.nextBoolean() ? "VERY_HIGH" : "LOW"))
                    .accepted()
                    .position();
            program.command("RecordProgress", """
                            {"itemId": "%s", "progress": "Went on\\nwith it"}""".formatted(label)).accepted();
            program.command("AssignResponsibility", """
                            {"itemId": "%s", "primary": "Somebody else", "supporting": ["One; two"]}""".formatted(label)).accepted();
            if (random.nextInt(3) == 0 || resources.isEmpty()) {
                resources.add(label);
                position = program.command("EstimateResources", """
                                {"itemId": "%s", "resources": "Four people"}""".formatted(label))
                        .accepted()
                        .position();
            }
        }
        program.get("/api/register?system=" + EDITED + "&after=" + position).accepted();
        return resources;
    }

    /** The same file with other resources in each row. */
    private static byte[] edited(byte[] csv) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var text = new String(csv, UTF_8).replace("\uFEFF", "");
        var written = new StringWriter();
        try (var rows = format.parse(new StringReader(text));
                var out = CSVFormat.RFC4180.print(written)) {
            out.printRecord(rows.getHeaderNames());
            for (var row : rows) {
                var cells = new LinkedHashMap<>(row.toMap());
                if (!row.get("Status").equals("Void")) {
                    cells.put("Resources", "Three people and a van");
                }
                out.printRecord(cells.values());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return written.toString().getBytes(UTF_8);
    }

    private byte[] exported(String form, String system, String more) {
        return year.program().bytes(form + "state=all&system=" + system + more);
    }

    private JsonNode sent(byte[] file, String system) {
        return year.program()
                .imports(file, "dryRun=true&accept=all&moveReason=OTHER:%20as%20the%20file&system=" + system)
                .accepted()
                .body();
    }

    /** What is wrong with the file, what it says otherwise, and what it would open. */
    private List<String> said(byte[] file, String system) {
        var report = sent(file, system);
        assertThat(report.path("items")).isNotEmpty();
        return Stream.of(
                        report.path("problems").valueStream(),
                        report.path("items")
                                .valueStream()
                                .filter(item -> !item.path("state").asString("").equals("UNCHANGED")))
                .flatMap(all -> all)
                .map(JsonNode::toString)
                .toList();
    }

    private static List<JsonNode> changes(JsonNode report) {
        return report.path("items")
                .valueStream()
                .flatMap(item -> item.path("changes").valueStream())
                .toList();
    }
}
