package io.poamledger.query.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.Recorded;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.intake.ImportCompleted;
import io.poamledger.events.intake.ImportId;
import io.poamledger.events.intake.ImportStarted;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.reading.PoamFiles;
import io.poamledger.query.PagesForTests;
import io.poamledger.query.PagesForTests.Situation;
import io.poamledger.query.Replay;
import io.poamledger.query.Told;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.UploadLimits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class FilesTest {

    private static final String PAGE = "<script>alert(1)</script>";

    ConfigurableApplicationContext context;
    MockMvc client;

    @BeforeEach
    void open() {
        context = new SpringApplicationBuilder(PagesForTests.class)
                .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off")
                .run();
        client = MockMvcBuilders.webAppContextSetup((WebApplicationContext) context)
                .build();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void the_register_goes_out_as_it_is_filtered_and_can_be_read_again() throws Exception {
        PagesForTests.tell(context.getBean(Replay.class), 60);
        for (var name : new String[] {"/register.csv", "/register.xlsx"}) {
            var file = answer(name + "?system=acme&state=all&sort=item");
            assertThat(file.getHeader("Content-Disposition"))
                    .contains("attachment")
                    .contains(name.substring(1));
            var read =
                    PoamFiles.read(new ByteArrayInputStream(file.getContentAsByteArray()), name, Catalogue.inForce());
            assertThat(read.problems())
                    .extracting(FileProblem::severity)
                    .as("a void item is left out")
                    .containsOnly(FileProblem.Severity.NOTICE);
            assertThat(read.rowsRead()).isEqualTo(45);
            assertThat(read.items()).hasSize(45 - read.rowsSkipped());
            assertThat(read.items())
                    .extracting(item -> item.label().orElseThrow())
                    .contains("ACME-0002", "ACME-0004")
                    .as("a void one")
                    .doesNotContain("ACME-0001");
            assertThat(read.items())
                    .extracting(FileItem::status)
                    .contains(FileItem.Status.IN_PROGRESS, FileItem.Status.COMPLETED);
        }
        var few = answer("/register.csv?system=beta&risk=high").getContentAsString();
        assertThat(few).contains("BETA-").doesNotContain("ACME-").contains("(derived)");
        context.getBean(Situation.class).isIncomplete(QuestionName.REGISTER);
        var lines = answer("/register.csv").getContentAsString().lines().toList();
        assertThat(lines)
                .filteredOn(line -> line.endsWith("incomplete: 2 events"))
                .hasSameSizeAs(
                        lines.stream().filter(line -> line.startsWith("ACME-")).toList())
                .hasSizeLessThan((int)
                        lines.stream().filter(line -> line.contains("enclave")).count());
        assertThat(lines).anyMatch(line -> line.contains("as of position 1,234, recorded 2026-11-02T15:59:00Z"));
    }

    @Test
    void the_register_goes_out_in_the_columns_of_others_and_comes_back() throws Exception {
        PagesForTests.tell(context.getBean(Replay.class), 60);
        for (var layout : new String[] {"emass", "fedramp"}) {
            var file = answer("/register.xlsx?system=acme&state=all&layout=" + layout);
            assertThat(file.getHeader("Content-Disposition")).contains("register-" + layout + ".xlsx");
            var read = PoamFiles.read(
                    new ByteArrayInputStream(file.getContentAsByteArray()), "register.xlsx", Catalogue.inForce());
            assertThat(read.errors()).isEmpty();
            assertThat(read.items())
                    .extracting(item -> item.label().orElseThrow())
                    .contains("ACME-0002", "ACME-0004")
                    .as("a void one")
                    .doesNotContain("ACME-0001");
        }
        assertThat(client.perform(get("/register.csv?asOf=2026-06-30&layout=emass"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("only a workbook is laid out")
                .isEqualTo(400);
        assertThat(client.perform(get("/register.xlsx?layout=mccast"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void the_register_of_a_system_goes_out_as_oscal() throws Exception {
        PagesForTests.tell(context.getBean(Replay.class), 60);
        for (var form : new String[] {"json", "xml"}) {
            var path = "/register.oscal." + form + "?system=acme&state=all";
            var file = answer(path);
            assertThat(file.getHeader("Content-Disposition")).contains("acme-poam." + form);
            var read =
                    PoamFiles.read(new ByteArrayInputStream(file.getContentAsByteArray()), path, Catalogue.inForce());
            assertThat(read.errors()).isEmpty();
            assertThat(read.items())
                    .extracting(item -> item.label().orElseThrow())
                    .contains("ACME-0002", "ACME-0004")
                    .as("a void one")
                    .doesNotContain("ACME-0001");
            assertThat(read.items())
                    .extracting(FileItem::status)
                    .contains(FileItem.Status.IN_PROGRESS, FileItem.Status.COMPLETED);
            assertThat(answer(path).getContentAsByteArray()).isEqualTo(file.getContentAsByteArray());
        }
        assertThat(answer("/register?system=acme").getContentAsString())
                .contains("/register.oscal.json?", "/register.oscal.xml?");
        assertThat(status("/register.oscal.json")).as("of several systems").isEqualTo(400);
        assertThat(status("/register.oscal.xml?system=acme&q=nothing-is-called-so"))
                .as("without an item")
                .isEqualTo(404);
    }

    private int status(String path) throws Exception {
        return client.perform(get(path)).andReturn().getResponse().getStatus();
    }

    @Test
    void the_template_has_a_row_for_each_of_the_110_requirements() throws Exception {
        for (var name : new String[] {"/template.csv", "/template.xlsx"}) {
            var file = answer(name);
            var read =
                    PoamFiles.read(new ByteArrayInputStream(file.getContentAsByteArray()), name, Catalogue.inForce());
            assertThat(read.rowsSkipped()).isEqualTo(110);
            assertThat(read.problems()).isEmpty();
        }
    }

    @Test
    void evidence_is_handed_out_as_bytes_that_nothing_runs() throws Exception {
        var id = preserved(Told.ACME, "page.html", "text/html");
        var file = answer("/api/evidence/" + id + "/content");
        assertThat(file.getContentAsString()).isEqualTo(PAGE);
        assertThat(file.getContentType()).isEqualTo("application/octet-stream");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("page.html");
        assertThat(file.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(answer("/api/evidence/" + preserved(Told.ACME, "a.txt", "text/plain") + "/content")
                        .getContentType())
                .isEqualTo("text/plain");
    }

    @Test
    void an_import_is_incomplete_until_all_its_items_are_there() throws Exception {
        var replay = context.getBean(Replay.class);
        var file = new Sha256("ab".repeat(32));
        var started = new ImportStarted(new ImportId(new UUID(1, 1)), Told.ACME, "poam.csv", file, "csv", 2, 108);
        replay.record(Told.registered(Told.ACME, "ACME", "UTC"), started)
                .saying(Recorded.SOURCE, "import " + file + " row 2")
                .record(Told.opened(Told.item(1), "From the file"))
                .saying(Recorded.SOURCE, "page")
                .record(Told.opened(Told.item(2), "By hand"));
        assertThat(answer("/imports").getContentAsString())
                .contains("poam.csv", "1 of 2", "incomplete: send the same file");
        replay.saying(Recorded.SOURCE, "import " + file + " row 3")
                .record(
                        Told.opened(Told.item(3), "From the file"),
                        new ImportCompleted(started.importId(), Told.ACME, 2));
        assertThat(answer("/imports").getContentAsString())
                .contains("2 of 2")
                .doesNotContain("send the same file again to finish");
    }

    private EvidenceId preserved(SystemId system, String name, String type) throws Exception {
        var bytes = PAGE.getBytes(StandardCharsets.UTF_8);
        var stored =
                context.getBean(EvidenceVault.class).store(new ByteArrayInputStream(bytes), UploadLimits.atMost(1000));
        var id = new EvidenceId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        var replay = context.getBean(Replay.class);
        if (replay.rows()
                        .sql("SELECT count(*) FROM systems_profiles")
                        .query(Integer.class)
                        .single()
                == 0) {
            replay.record(Told.registered(Told.ACME, "ACME", "UTC"), Told.registered(Told.BETA, "BETA", "UTC"));
        }
        replay.record(new EvidencePreserved(
                id, system, name, type, new Sha256(stored.sha256()), stored.size(), "", Optional.empty()));
        return id;
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        var answer = client.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer;
    }
}
