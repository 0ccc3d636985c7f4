package io.poamledger.exchange.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.SharedSamples;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.item.FileItem.LogEntry;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSamples.class)
class PublishedOscalPoamsTest {

    @Test
    void an_agencys_plan_comes_in_with_its_two_risks() throws IOException {
        var file = read("nist-ifa-goodread-poam.json");

        assertThat(file.format()).isEqualTo(FileFormat.OSCAL_JSON);
        assertThat(file.rowsRead()).isEqualTo(2);
        assertThat(file.errors()).isEmpty();
        assertThat(file.items()).hasSize(2);
        var first = file.items().getFirst();
        assertThat(first.row()).isEqualTo(1);
        assertThat(first.label()).hasValue("e174dfb9-0ae3-4a8f-8e7c-081527b84337");
        assertThat(first.system()).hasValue("8101e04d-8305-4e73-bb95-6b59f645b143");
        assertThat(first.weakness().title())
                .isEqualTo("Update Django Framework Configuration to Disable Default Admin Panel");
        assertThat(first.weakness().description().orElseThrow())
                .startsWith("Budget and technical staff are needed")
                .contains("IFA-GOODREAD-RISK-1: PAO Staff Have Over-Privileged Access")
                .contains("A user with the privileges of a PAO staff user");
        assertThat(first.weakness().discoveredOn()).hasValue(LocalDate.of(2023, 5, 19));
        assertThat(first.weakness().source()).hasValue("Django Framework Examination (EXAMINE)");
        assertThat(first.weakness().requirement()).isEmpty();
        assertThat(first.risk().likelihood()).hasValue(RiskLevel.LOW);
        assertThat(first.risk().impact()).hasValue(RiskLevel.HIGH);
        assertThat(first.risk().rating()).isEmpty();
        assertThat(first.risk().ratingOrItsDerivation()).hasValue(RiskLevel.LOW);
        assertThat(first.risk().rationale().orElseThrow()).contains("potentially causing a national outage");
        assertThat(first.plan().remediation().orElseThrow()).contains("has decided to accept this risk");
        assertThat(first.status()).isEqualTo(Status.OPEN);
        assertThat(first.others())
                .containsEntry("risk status", "deviation-approved")
                .containsEntry("remediation type", "accept")
                .hasEntrySatisfying(
                        "mitigating factor 1", words -> assertThat(words).contains("via the VPN"));
    }

    @Test
    void a_date_time_is_the_day_in_the_offset_in_which_it_is_written() throws IOException {
        var items = read("nist-ifa-goodread-poam.json").items();

        assertThat(items.getFirst().plan().scheduledCompletion()).hasValue(LocalDate.of(2024, 1, 1));
        assertThat(items.getLast().plan().scheduledCompletion()).hasValue(LocalDate.of(2023, 6, 23));
        assertThat(items.getFirst().plan().milestones()).singleElement().satisfies(milestone -> {
            assertThat(milestone.title()).isEqualTo("End of Year Project Management Report of Developed Remediations");
            assertThat(milestone.dueOn()).hasValue(LocalDate.of(2024, 1, 1));
            assertThat(milestone.description().orElseThrow())
                    .contains("submit the final annual report")
                    .endsWith("Starts on 2023-09-29");
        });
    }

    @Test
    void a_reference_to_a_part_of_a_risk_finds_the_risk_and_says_so() throws IOException {
        assertThat(read("nist-ifa-goodread-poam.json").notices())
                .contains(FileProblem.notice(
                        1,
                        "related-risks",
                        "401c15c9-ad6b-4d4a-a591-7d53a3abb3b6",
                        "The item points at a part of the risk 'IFA-GOODREAD-RISK-1: PAO Staff Have Over-Privileged"
                                + " Access to GoodRead System', not at the risk itself; the risk was taken"));
    }

    @Test
    void the_fedramp_template_comes_in_with_ratings_milestones_and_references() throws IOException {
        var file = read("fedramp-rev5-poam-template.json");

        assertThat(file.errors()).isEmpty();
        assertThat(file.items()).extracting(item -> item.label().orElseThrow()).containsExactly("V-1", "V-2");
        var second = file.items().getLast();
        assertThat(second.weakness().references()).containsExactly("ac-2");
        assertThat(second.weakness().discoveredOn()).hasValue(LocalDate.of(2020, 10, 10));
        assertThat(second.risk().rating()).hasValue(RiskLevel.MODERATE);
        assertThat(second.risk().impact()).hasValue(RiskLevel.HIGH);
        assertThat(second.plan().resources()).hasValue("Describe required resources.");
        assertThat(second.plan().remediation().orElseThrow()).startsWith("CSP's Remediation Plan\n");
        assertThat(second.plan().scheduledCompletion()).hasValue(LocalDate.of(2023, 5, 31));
        assertThat(second.plan().milestones())
                .extracting(Milestone::title, milestone -> milestone.dueOn().orElseThrow())
                .containsExactly(
                        tuple("[Example]Milestone 1", LocalDate.of(2023, 7, 2)),
                        tuple("[Example]Milestone 2", LocalDate.of(2023, 7, 7)));
        assertThat(second.others())
                .containsEntry("initial rating", "High")
                .containsEntry("facet cve-id", "CVE-2020-00000")
                .containsEntry("risk operational-requirement", "approved")
                .containsEntry(
                        "recommendation: Tool's Recommendation",
                        "A description of the recommended" + " remediation as provided by the tool.");
    }

    @Test
    void the_fedramp_template_comes_in_with_the_four_entries_of_its_log() throws IOException {
        var file = read("fedramp-rev5-poam-template.json");

        var log = file.items().getLast().log();
        assertThat(log).hasSize(4);
        assertThat(log.getFirst())
                .isEqualTo(new LogEntry(
                        Optional.of(LocalDate.of(2020, 7, 2)), "Activity 1", "Provide description", Optional.empty()));
        assertThat(log.getLast().title()).isEqualTo("Risk Closed");
        assertThat(log.getLast().text()).endsWith("Status: closed");
        assertThat(file.items().getLast().status()).isEqualTo(Status.OPEN);
        assertThat(file.notices()).anySatisfy(notice -> {
            assertThat(notice.row()).isEqualTo(2);
            assertThat(notice.message()).contains("The log has the risk closed on this day");
        });
    }

    @Test
    void the_smallest_valid_document_comes_in_as_one_item() throws IOException {
        var file = read("nist-example-poam-valid.json");

        assertThat(file.problems())
                .containsExactly(
                        FileProblem.notice(
                                0,
                                "/import-ssp",
                                "#788cfb28-cca0-45dc-8f3e-65fe0345ea6a",
                                "The security plan that the document names is not read, and its address not kept"),
                        FileProblem.notice(
                                0,
                                "/metadata",
                                "responsible-parties",
                                "These parts are about the document and not read"),
                        FileProblem.notice(
                                0,
                                "resources",
                                "example_ssp_valid.xml",
                                "No item refers to this resource; it was left out"));
        assertThat(file.items()).singleElement().satisfies(item -> {
            assertThat(item.weakness().title()).isEqualTo("Example PO&M Entry 1");
            assertThat(item.plan().milestones()).isEmpty();
            assertThat(item.system()).isEmpty();
        });
    }

    @Test
    void the_document_without_items_is_refused() {
        assertThatThrownBy(() -> read("nist-example-poam-invalid.json"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("This OSCAL POA&M has no poam-items; at least one is required");
    }

    @Test
    void the_same_document_in_yaml_is_the_same() throws IOException {
        var yaml = read("nist-ifa-goodread-poam.yaml");
        var json = read("nist-ifa-goodread-poam.json");
        assertThat(yaml.format()).isEqualTo(FileFormat.OSCAL_YAML);
        assertThat(yaml.items()).isEqualTo(json.items());
        assertThat(yaml.problems()).isEqualTo(json.problems());
    }

    private static ReadFile read(String name) throws IOException {
        return PoamFiles.read(SharedSamples.sample("oscal/" + name), Catalogue.inForce());
    }
}
