package io.poamledger.exchange.oscal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.SketchedPoam;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.columns.Mappings;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON, XML and YAML are the same document, held against the same model and the same limits. */
class ADocumentInAnyFormTest {

    private static final String METADATA = """
            <metadata><title>Plan</title><last-modified>2026-11-20T09:00:00-05:00</last-modified>
            <version>1</version><oscal-version>1.1.2</oscal-version></metadata>
            """;

    private static final String ITEM = "<poam-item uuid='0000000a-0000-4000-8000-00000000000a'><title>Weakness</title>"
            + "<description><p>What is wrong</p></description></poam-item>";

    @Test
    void xml_is_read_by_the_names_that_its_json_has() throws IOException {
        var file = read(xml(METADATA + """
                <system-id identifier-type="https://example.test/ids">enclave</system-id>
                <!-- a comment -->
                <risk uuid="00000014-0000-4000-8000-000000000014">
                  <title>What <em>may</em> happen</title>
                  <description><p>First   paragraph
                     goes on, a*b.</p><p>See <a href="https://tickets.example.test/7">the <strong>ticket</strong></a>.</p>
                     <ul><li>One</li><li><p>Two</p></li></ul><pre>kept
                  as it is</pre></description>
                  <statement><p><![CDATA[Why & how]]></p></statement>
                  <status>remediating</status>
                  <deadline>2027-02-01T12:00:00Z</deadline>
                  <response uuid="00000048-0000-4000-8000-000000000048" lifecycle="planned">
                    <title>What we do</title><description><p>Plan</p></description>
                    <task uuid="00000049-0000-4000-8000-000000000049" type="milestone"><title>Our step</title>
                      <timing><on-date date="2027-01-15T00:00:00-05:00"/></timing></task>
                  </response>
                </risk>
                <poam-item uuid="0000000a-0000-4000-8000-00000000000a"><title>Weakness &amp; more</title>
                  <description><p>What is wrong</p></description>
                  <associated-risk risk-uuid="00000014-0000-4000-8000-000000000014"/></poam-item>
                """));

        assertThat(file.errors()).isEmpty();
        assertThat(file.format()).isEqualTo(FileFormat.OSCAL_XML);
        var item = file.items().getFirst();
        assertThat(item.system()).hasValue("enclave");
        assertThat(item.weakness().title()).isEqualTo("Weakness & more");
        assertThat(item.weakness().description())
                .hasValue("What is wrong\n\nWhat may happen\n\nFirst paragraph goes on, a*b.\n\nSee the ticket"
                        + " (https://tickets.example.test/7).\n\n- One\n- Two\n\nkept\n  as it is");
        assertThat(item.risk().rationale()).hasValue("Why & how");
        assertThat(item.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(item.plan().scheduledCompletion()).hasValue(LocalDate.of(2027, 2, 1));
        assertThat(item.plan().milestones())
                .containsExactly(FilePlan.Milestone.planned("Our step", LocalDate.of(2027, 1, 15)));
    }

    @Test
    void yaml_is_read_with_every_value_as_a_text() throws IOException {
        var file = read("""
                plan-of-action-and-milestones:
                  uuid: 00000001-0000-4000-8000-000000000001
                  metadata: {title: Plan, last-modified: 2026-11-20T09:00:00-05:00, version: 1.0, oscal-version: 1.1.2}
                  poam-items:
                  - uuid: 0000000a-0000-4000-8000-00000000000a
                    title: "no"
                    description: |
                      Two
                      lines
                """);
        assertThat(file.problems()).isEmpty();
        assertThat(file.format()).isEqualTo(FileFormat.OSCAL_YAML);
        assertThat(file.items().getFirst().weakness().title()).isEqualTo("no");
        assertThat(file.items().getFirst().weakness().description()).hasValue("Two\nlines");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '#',
            value = {
                "'plan-of-action-and-milestones: &a\n  poam-items: [*a]'#anchors and aliases at line 1",
                "'plan-of-action-and-milestones:\n  poam-items: *a'#anchors and aliases at line 2",
                "'plan-of-action-and-milestones: {}\n---\nb: c'#several YAML documents",
                "'plan-of-action-and-milestones:\n  a: 1\n  a: 2'#has 'a' twice at line 3",
                "'plan-of-action-and-milestones:\n  ? [a]\n  : 2'#a name that is no text at line 2",
                "'plan-of-action-and-milestones: ['#The YAML is broken at line 1",
                "'---\nother: {}'#should hold one object named plan-of-action-and-milestones, but holds other",
                "'---\n- a'#but holds a list",
            })
    void yaml_that_is_none_of_ours_is_refused(String yaml, String words) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(UnreadableFile.class).hasMessageContaining(words);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "`<!DOCTYPE p [<!ENTITY e \"x\">]><p xmlns='http://csrc.nist.gov/ns/oscal/1.0'>&e;</p>`#has a document type",
                "`<other xmlns='http://csrc.nist.gov/ns/oscal/1.0'/>`#but is other",
                "`<plan-of-action-and-milestones xmlns='http://csrc.nist.gov/ns/oscal/2'/>`#should be plan-of-action",
                "`<plan-of-action-and-milestones xmlns='http://csrc.nist.gov/ns/oscal/1.0'><a></b>`#The XML is broken at line 1",
                "`<plan-of-action-and-milestones xmlns='http://csrc.nist.gov/ns/oscal/1.0'>text</plan-of-action-and-milestones>`#a text where only elements stand",
                "`<html/>`#This is XML or HTML, and no OSCAL.",
            })
    void xml_that_is_none_of_ours_is_refused(String xml, String words) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(UnreadableFile.class).hasMessageContaining(words);
    }

    @Test
    void an_element_that_stands_twice_where_it_stands_once_is_refused() {
        assertThatThrownBy(() -> read(xml(METADATA + METADATA + ITEM)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("has metadata twice in one plan-of-action-and-milestones at line 4");
    }

    @Test
    void what_breaks_the_model_is_an_error_with_its_path_and_its_item() throws IOException {
        var broken = xml("""
                <risk uuid="00000014-0000-4000-8000-000000000014"><title>A</title><description><p>A</p></description>
                <status>open</status><severity>high</severity></risk>
                <poam-item uuid="one"><title>Weakness</title></poam-item>
                """);
        assertThat(read(broken).errors())
                .extracting(FileProblem::row, FileProblem::column, FileProblem::value)
                .containsExactly(
                        tuple(0, "/risks/0/severity", "high"),
                        tuple(0, "/risks/0/statement", ""),
                        tuple(1, "/poam-items/0/description", ""),
                        tuple(0, "/metadata", ""));
        assertThat(read(broken).notices())
                .contains(FileProblem.notice(1, "/poam-items/0/uuid", "one", "The model has a uuid here"));
        var taken = PoamFiles.read(
                new ByteArrayInputStream(broken.getBytes(UTF_8)),
                "a.xml",
                Mappings.NONE,
                ModelFaults.NOTED,
                Catalogue.inForce(),
                Limits.DEFAULT);
        assertThat(taken.errors()).isEmpty();
        assertThat(taken.notices()).extracting(FileProblem::column).contains("/risks/0/statement", "/metadata");
        assertThat(taken.items()).hasSize(1);
    }

    @Test
    void a_value_that_is_none_of_those_that_the_model_has_is_an_error_with_its_path() throws IOException {
        var origin =
                "{\"plan-of-action-and-milestones\":{\"poam-items\":[{\"title\":\"A\",\"origins\":[{\"actors\":[{\"type\":\"%s\",\"actor-uuid\":\"7\"}]}]}]}}";
        assertThat(read(origin.formatted("scanner")).errors())
                .contains(FileProblem.error(
                        1,
                        "/poam-items/0/origins/0/actors/0/type",
                        "scanner",
                        "The model has one of these here: assessment-platform, party, tool"));
        assertThat(read(origin.formatted("tool")).errors())
                .extracting(FileProblem::column)
                .doesNotContain("/poam-items/0/origins/0/actors/0/type");
    }

    @Test
    void what_a_document_says_of_itself_and_of_its_system_is_named_where_it_is_not_read() throws IOException {
        var said =
                read("{\"plan-of-action-and-milestones\":{\"import-ssp\":{\"href\":\"ssp.json\"},\"metadata\":{\"title\":\"T\","
                                + "\"revisions\":[{\"title\":\"1\"}],\"remarks\":\"Draft\"},\"local-definitions\":{\"components\":[{}]},"
                                + "\"poam-items\":[{\"title\":\"A\"}]}}")
                        .notices();
        assertThat(said)
                .extracting(FileProblem::column, FileProblem::value)
                .contains(
                        tuple("/import-ssp", "ssp.json"),
                        tuple("/metadata", "revisions, remarks"),
                        tuple("/local-definitions", "components"));
    }

    @Test
    void a_list_in_the_place_of_an_object_and_an_object_in_that_of_a_text_are_errors() throws IOException {
        assertThat(
                        read("{\"plan-of-action-and-milestones\":{\"metadata\":[],\"risks\":{},\"poam-items\":[{\"title\":{}}]}}")
                                .errors())
                .extracting(FileProblem::column, FileProblem::message)
                .contains(
                        tuple("/metadata", "The model has no list here"),
                        tuple("/risks", "It is empty; the model has it left out then"),
                        tuple("/poam-items/0/title", "The model has a plain value here"));
    }

    @Test
    void the_limits_are_those_of_json() {
        beyond(xml("<a>".repeat(150) + "</a>".repeat(150) + ITEM), "The OSCAL document");
        beyond(xml("<metadata><title>" + "w".repeat(250_000) + "</title></metadata>"), "200000 characters in a text");
        beyond(xml(METADATA + "<risk/>".repeat(500_000)), "500000 brackets, names and values");
        beyond(
                xml(ITEM.replace("uuid='0000000a-0000-4000-8000-00000000000a'", "")
                        .repeat(10_001)),
                "10001 poam-items");
        beyond("plan-of-action-and-milestones: " + "[".repeat(200) + "]".repeat(200), "100 levels of nesting");
        beyond("plan-of-action-and-milestones: [" + "a,".repeat(500_001) + "]", "500000 brackets, names and values");
        beyond("plan-of-action-and-milestones: " + "w".repeat(6_000_000), "larger than 5242880 bytes");
    }

    private static void beyond(String document, String words) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(BeyondLimits.class)
                .hasMessageContaining(words);
    }

    @Test
    void what_a_part_says_beside_what_is_read_of_it_is_kept_with_the_item() throws IOException {
        var others = SketchedPoam.read("""
                {"plan-of-action-and-milestones":{
                 "risks":[{"uuid":"r","title":"A","status":"open",
                  "props":[{"name":"priority","value":"1","remarks":"First of all"}],
                  "characterizations":[{"remarks":"By feeling","facets":[{"name":"cvss","value":"9","remarks":"Of May"}]}],
                  "remediations":[{"lifecycle":"planned","title":"P","description":"Q","remarks":"Not before May",
                   "links":[{"href":"#x"}],
                   "tasks":[{"title":"T","timing":{"at-frequency":{"period":"1","unit":"months"}},
                    "props":[{"name":"cost","value":"7"}]}]}],
                  "risk-log":{"entries":[{"start":"2026-03-15T12:00:00Z","end":"2026-03-16T12:00:00Z"}]}}],
                 "findings":[{"uuid":"f","title":"F","target":{"type":"objective-id","target-id":"x_1",
                  "status":{"state":"not-satisfied","reason":"fail"}}}],
                 "back-matter":{"resources":[{"uuid":"x","title":"Quote","rlinks":[{"href":"quote.pdf"}]}]},
                 "poam-items":[{"title":"A","related-risks":[{"risk-uuid":"r"}],"related-findings":[{"finding-uuid":"f"}]}]}}
                """).items().getFirst().others();

        assertThat(others)
                .containsEntry("risk priority", "1\nFirst of all")
                .containsEntry("characterization remarks", "By feeling")
                .containsEntry("facet cvss remarks", "Of May")
                .containsEntry("remediation remarks", "Not before May")
                .containsEntry("remediation link", "Quote quote.pdf")
                .containsEntry("task timing at-frequency", "period: 1, unit: months")
                .containsEntry("task cost", "7")
                .containsEntry("log end", "2026-03-16T12:00:00Z")
                .containsEntry("finding target status", "state: not-satisfied, reason: fail");
    }

    private static String xml(String content) {
        return "<?xml version='1.0'?>\n<plan-of-action-and-milestones xmlns='http://csrc.nist.gov/ns/oscal/1.0'"
                + " uuid='00000001-0000-4000-8000-000000000001'>" + content + "</plan-of-action-and-milestones>";
    }

    private static ReadFile read(String document) throws IOException {
        return PoamFiles.read(new ByteArrayInputStream(document.getBytes(UTF_8)), "a", Catalogue.inForce());
    }
}
