package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Published POA&amp;Ms go through the door and come out of the register. */
@ExtendWith(SampleFiles.class)
class RealFilesComeInTest {

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
    void an_agencys_plan_comes_in_with_its_risks_and_milestones() {
        program.registersTheSystem("goodread", "GR");

        var report = program.imports(SampleFiles.oscal("nist-ifa-goodread-poam.json"), "goodread")
                .accepted();

        assertThat(report.body().path("opened").asInt()).isEqualTo(2);
        assertThat(report.body().path("complete").asBoolean()).isTrue();
        var first = item("goodread/1", report.position());
        assertThat(first.at("/item/weakness/text/title").asString())
                .isEqualTo("Update Django Framework Configuration to Disable Default Admin Panel");
        assertThat(first.at("/item/weakness/risk/likelihood").asString()).isEqualTo("LOW");
        assertThat(first.at("/item/weakness/risk/impact").asString()).isEqualTo("HIGH");
        assertThat(titles(first.at("/item/schedule/milestones")))
                .containsExactly("End of Year Project Management Report of Developed Remediations");
        assertThat(first.at("/item/schedule/milestones/0/due/promise/current").asString())
                .isEqualTo("2024-01-01");
        assertThat(item("goodread/2", report.position())
                        .at("/item/weakness/risk/rating")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void the_fedramp_template_comes_in_with_its_milestones_and_the_entries_of_its_log() {
        program.registersTheSystem("fedramp", "FR");

        var report = program.imports(SampleFiles.oscal("fedramp-rev5-poam-template.json"), "fedramp")
                .accepted();

        assertThat(report.body().path("opened").asInt()).isEqualTo(2);
        var second = item("fedramp/2", report.position());
        assertThat(titles(second.at("/item/schedule/milestones")))
                .containsExactly("[Example]Milestone 1", "[Example]Milestone 2");
        var history = program.get("/api/items/fedramp/2/history?limit=1000&after=" + report.position())
                .accepted();
        var log = stream(history.body().path("entries"))
                .filter(entry -> entry.path("event").asString().equals("ProgressRecorded"))
                .toList();
        assertThat(log).hasSize(4);
        assertThat(log.getLast().path("sentence").asString()).contains("Activity 1");
        assertThat(log.getLast().path("claimedOn").asString()).isEqualTo("2020-07-02");
        assertThat(log.getLast().path("source").asString()).startsWith("import ");
    }

    @Test
    void a_document_without_items_is_refused_in_words_and_leaves_nothing_behind() {
        program.registersTheSystem("invalid", "INV");

        var answer = program.imports(SampleFiles.oscal("nist-example-poam-invalid.json"), "invalid");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).contains("This OSCAL POA&M has no poam-items; at least one is required");
        assertThat(program.get("/api/register?system=invalid")
                        .body()
                        .at("/count/items")
                        .asInt())
                .isZero();
    }

    private static JsonNode item(String id, long position) {
        return program.get("/api/items/" + id + "?after=" + position).accepted().body();
    }

    private static List<String> titles(JsonNode milestones) {
        return stream(milestones)
                .map(milestone -> milestone.path("title").asString())
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
