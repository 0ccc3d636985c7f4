package io.poamledger.exchange.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.SketchedPoam;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With small documents of our own; published ones are read in {@link PublishedOscalPoamsTest}. */
class ReadingOscalTest {

    private static final String PARTIES = "\"metadata\":{\"roles\":[{\"id\":\"isso\",\"title\":\"Security officer\"}],"
            + "\"parties\":[{\"uuid\":\"p1\",\"name\":\"Ana Ruiz\"},{\"uuid\":\"p2\",\"name\":\"Help desk\"}]}";

    @ParameterizedTest(name = "{0} is on {1}")
    @CsvSource({
        "2026-07-10T23:30:00-04:00, 2026-07-10",
        "2026-07-10T00:30:00+09:00, 2026-07-10",
        "2026-07-10T00:00:00Z, 2026-07-10",
        "2026-07-10T00:00:00.123Z, 2026-07-10",
        "2026-07-10T00:00:00, 2026-07-10",
        "2026-07-10Z, 2026-07-10",
        "2026-07-10, 2026-07-10",
    })
    void a_deadline_is_the_day_in_its_own_offset(String deadline, LocalDate day) {
        assertThat(item("\"status\":\"open\",\"deadline\":\"" + deadline + "\"")
                        .plan()
                        .scheduledCompletion())
                .hasValue(day);
    }

    @Test
    void a_date_that_is_none_is_an_error_with_its_place() {
        assertThat(read(poam("\"status\":\"open\",\"deadline\":\"2026-02-30T00:00:00Z\""))
                        .errors())
                .containsExactly(FileProblem.error(
                        1,
                        "risks.deadline",
                        "2026-02-30T00:00:00Z",
                        "This is not a date; OSCAL writes 2026-07-10T17:00:00-04:00"));
    }

    @Test
    void a_control_of_nist_sp_800_171_is_the_requirement_and_any_other_a_reference() {
        var weakness = item("\"status\":\"open\",\"props\":[" + control("ac-2") + "," + control("SC.L2-3.13.11") + ","
                        + control("3.1.1") + "]")
                .weakness();
        assertThat(weakness.requirement()).hasValue(new RequirementId("3.13.11"));
        assertThat(weakness.references()).containsExactly("ac-2", "3.1.1");
    }

    @Test
    void a_closed_risk_is_a_completed_item_with_the_day_of_the_log() {
        var item = item("\"status\":\"closed\",\"risk-log\":{\"entries\":[{\"title\":\"Closed\","
                + "\"start\":\"2026-03-15T12:00:00Z\",\"status-change\":\"closed\","
                + "\"logged-by\":[{\"party-uuid\":\"p1\"}]}]}");
        assertThat(item.status()).isEqualTo(Status.COMPLETED);
        assertThat(item.closure().orElseThrow().claimedOn()).hasValue(LocalDate.of(2026, 3, 15));
        assertThat(item.log().getFirst().who()).hasValue("Ana Ruiz");
    }

    @Test
    void a_closed_risk_without_a_day_is_completed_and_noticed() {
        var file = read(poam("\"status\":\"closed\""));
        assertThat(file.items().getFirst().closure().orElseThrow().claimedOn()).isEmpty();
        assertThat(file.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("does not say on which day"));
    }

    @Test
    void tasks_give_milestones_parties_and_days_of_completion() {
        var item = item("\"status\":\"remediating\",\"remediations\":[{\"uuid\":\"r\",\"lifecycle\":\"planned\","
                + "\"title\":\"Plan\",\"description\":\"Do it\",\"tasks\":["
                + "{\"uuid\":\"T1\",\"type\":\"milestone\",\"title\":\"Patch\","
                + "\"timing\":{\"on-date\":{\"date\":\"2026-07-10T00:00:00Z\"}},"
                + "\"responsible-roles\":[{\"role-id\":\"isso\",\"party-uuids\":[\"p1\",\"p2\"]}]},"
                + "{\"uuid\":\"T2\",\"type\":\"milestone\",\"title\":\"Scan\","
                + "\"responsible-roles\":[{\"role-id\":\"isso\"}]}]}],"
                + "\"risk-log\":{\"entries\":[{\"title\":\"Done\",\"start\":\"2026-07-09T00:00:00Z\","
                + "\"props\":[{\"name\":\"type\",\"value\":\"milestone-complete\"}],"
                + "\"related-responses\":[{\"related-tasks\":[{\"task-uuid\":\"t1\"}]}]}]}");

        assertThat(item.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(item.plan().milestones())
                .containsExactly(
                        new Milestone(
                                "Patch",
                                Optional.empty(),
                                Optional.of(LocalDate.of(2026, 7, 10)),
                                MilestoneStatus.COMPLETED,
                                Optional.of(LocalDate.of(2026, 7, 9))),
                        new Milestone(
                                "Scan", Optional.empty(), Optional.empty(), MilestoneStatus.PLANNED, Optional.empty()));
        assertThat(item.plan().primaryParty()).hasValue("Ana Ruiz");
        assertThat(item.plan().supportingParties()).containsExactly("Help desk", "Security officer");
        assertThat(item.plan().remediation()).hasValue("Plan\nDo it");
    }

    @Test
    void a_risk_that_no_item_refers_to_is_noticed() {
        var file = read("{\"plan-of-action-and-milestones\":{\"risks\":[{\"uuid\":\"x\",\"title\":\"Alone\"}],"
                + "\"poam-items\":[{\"title\":\"A\"}]}}");
        assertThat(file.problems())
                .containsExactly(
                        FileProblem.notice(0, "risks", "Alone", "No item refers to this risk; it was left out"));
    }

    @Test
    void an_adjusted_rating_counts_before_the_initial_one_which_is_kept() {
        var item = item("\"status\":\"open\",\"characterizations\":[{\"facets\":["
                + "{\"name\":\"risk\",\"value\":\"high\",\"props\":[{\"name\":\"state\",\"value\":\"initial\"}]},"
                + "{\"name\":\"risk\",\"value\":\"low\",\"props\":[{\"name\":\"state\",\"value\":\"adjusted\"}]}]}]");
        assertThat(item.risk().rating()).hasValue(RiskLevel.LOW);
        assertThat(item.others()).containsEntry("initial rating", "High");
    }

    @Test
    void a_reference_to_a_mitigating_factor_finds_the_risk_and_says_so() {
        var file = read("{\"plan-of-action-and-milestones\":{\"risks\":[{\"uuid\":\"x\",\"title\":\"Big\","
                + "\"status\":\"open\",\"mitigating-factors\":[{\"uuid\":\"f\"}],\"deadline\":\"2026-07-10T00:00:00Z\"}],"
                + "\"poam-items\":[{\"title\":\"A\",\"related-risks\":[{\"risk-uuid\":\"F\"}]}]}}");
        assertThat(file.items().getFirst().plan().scheduledCompletion()).hasValue(LocalDate.of(2026, 7, 10));
        assertThat(file.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("a part of the risk 'Big'"));
    }

    @Test
    void a_reference_to_nothing_is_noticed() {
        var file = read("{\"plan-of-action-and-milestones\":{\"poam-items\":[{\"title\":\"A\","
                + "\"related-risks\":[{\"risk-uuid\":\"gone\"}]}]}}");
        assertThat(file.problems())
                .containsExactly(
                        FileProblem.notice(1, "related-risks", "gone", "The document has nothing with this UUID"));
    }

    @Test
    void an_item_without_a_title_is_an_error() {
        assertThat(read("{\"plan-of-action-and-milestones\":{\"poam-items\":[{\"description\":\"A\"}]}}")
                        .errors())
                .containsExactly(FileProblem.error(1, "poam-items.title", "", "The item has no title"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '#',
            value = {
                "'{\n  \"plan-of-action-and-milestones\": {,}\n}'#The JSON is broken at line 2, column",
                "'{\"plan-of-action-and-milestones\":{}} x'#The JSON is broken at line 1",
                "'{\"plan-of-action-and-milestones\":[]}'#This JSON is no OSCAL POA&M",
                "'{\"plan-of-action-and-milestones\":{\"poam-items\":{}}}'#has no poam-items",
                "'{\"plan-of-action-and-milestones\":{\"poam-items\":[]}}'#has no poam-items",
                "'{}'#but holds nothing",
            })
    void a_document_that_is_none_is_refused(String json, String message) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableFile.class).hasMessageContaining(message);
    }

    @Test
    void a_document_nested_too_deep_is_refused() {
        assertThatThrownBy(() -> read("{\"a\":".repeat(5_000))).isInstanceOf(BeyondLimits.class);
    }

    @Test
    void parts_of_the_wrong_kind_do_not_break_the_reading() {
        var file = read("{\"plan-of-action-and-milestones\":{\"risks\":{\"a\":1},\"observations\":7,"
                + "\"metadata\":[],\"poam-items\":[{\"title\":\"A\",\"props\":\"x\",\"related-risks\":[3]},null,9]}}");
        assertThat(file.items()).hasSize(3);
        assertThat(file.errors()).hasSize(2);
    }

    private static String control(String id) {
        return "{\"name\":\"impacted-control-id\",\"value\":\"" + id + "\"}";
    }

    private static FileItem item(String risk) {
        var file = read(poam(risk));
        assertThat(file.errors()).isEmpty();
        return file.items().getFirst();
    }

    private static String poam(String risk) {
        return "{\"plan-of-action-and-milestones\":{" + PARTIES
                + ",\"risks\":[{\"uuid\":\"R\",\"title\":\"A\",\"statement\":\"\"," + risk + "}],"
                + "\"poam-items\":[{\"title\":\"A\",\"related-risks\":[{\"risk-uuid\":\"r\"}]}]}}";
    }

    private static ReadFile read(String json) {
        try {
            return SketchedPoam.read(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
