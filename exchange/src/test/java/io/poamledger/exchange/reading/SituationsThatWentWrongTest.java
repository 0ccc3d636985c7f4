package io.poamledger.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.SharedSamples;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The files of {@code shared/cases} give the results that stand beside them, as far as reading alone decides. Where the folder
 * is not beside this clone they are listed as not run; inputs of our own for each kind are in {@link KindsOfFaultTest}.
 */
class SituationsThatWentWrongTest {

    @Test
    void c01_the_separator_is_the_one_that_gives_the_header_its_columns() throws IOException {
        assertThat(clean("C01.csv").items())
                .extracting(
                        item -> item.label().orElseThrow(),
                        item -> item.weakness().requirement().orElseThrow().value(),
                        item -> item.risk().rating().orElseThrow())
                .containsExactly(tuple("C-1", "3.1.9", RiskLevel.LOW), tuple("C-2", "3.3.1", RiskLevel.HIGH));
    }

    @Test
    void d30_dates_with_two_readings_beside_one_with_the_day_first_are_errors_with_both() throws IOException {
        assertThat(read("D30.csv").errors())
                .extracting(FileProblem::row, FileProblem::value)
                .containsExactly(tuple(3, "06/07/2027"), tuple(4, "12/01/2027"));
        assertThat(read("D30.csv").errors().getFirst().message()).contains("2027-06-07", "2027-07-06");
    }

    @Test
    void d31_where_nothing_decides_the_order_it_is_asked_for() throws IOException {
        assertThat(read("D31.csv").errors()).extracting(FileProblem::row).containsExactly(3, 4);
    }

    @Test
    void h01_a_register_with_only_a_description_is_readable() throws IOException {
        var item = only("H01.csv");
        assertThat(item.label()).hasValue("PM-1");
        assertThat(item.weakness().requirement()).hasValue(new RequirementId("3.1.12"));
        assertThat(item.weakness().title()).isEqualTo("Remote sessions to the enclave are not monitored.");
        assertThat(item.weakness().description()).hasValue("Remote sessions to the enclave are not monitored.");
        assertThat(item.weakness().discoveredOn()).hasValue(LocalDate.of(2026, 9, 1));
        assertThat(item.plan().remediation()).hasValue("Send gateway logs to the collector.");
        assertThat(item.plan().scheduledCompletion()).hasValue(LocalDate.of(2027, 1, 29));
        assertThat(item.plan().primaryParty()).hasValue("Network lead");
        assertThat(item.status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void h03_other_peoples_titles_are_understood() throws IOException {
        var item = only("H03.csv");
        assertThat(item.weakness().requirement()).hasValue(new RequirementId("3.1.5"));
        assertThat(item.plan().remediation()).hasValue("Review every grant each quarter");
        assertThat(item.plan().primaryParty()).hasValue("Identity lead");
        assertThat(item.weakness().discoveredOn()).hasValue(LocalDate.of(2026, 8, 7));
        assertThat(item.plan().scheduledCompletion()).hasValue(LocalDate.of(2027, 2, 26));
        assertThat(item.plan().milestones())
                .containsExactly(Milestone.planned("First review held", LocalDate.of(2027, 1, 15)));
    }

    @Test
    void h05_what_is_closed_stays_closed_and_what_is_due_stays_due() throws IOException {
        var items = clean("H05.csv").items();
        assertThat(items.getFirst().status()).isEqualTo(Status.COMPLETED);
        assertThat(items.getFirst().closure().orElseThrow().claimedOn()).hasValue(LocalDate.of(2026, 9, 21));
        assertThat(items.getFirst().plan().scheduledCompletion()).hasValue(LocalDate.of(2026, 9, 30));
        assertThat(items.getLast().status()).isEqualTo(Status.OPEN);
        assertThat(items.getLast().plan().scheduledCompletion()).hasValue(LocalDate.of(2027, 2, 26));
    }

    @Test
    void m02_a_state_in_plain_words_is_the_state() throws IOException {
        assertThat(only("M02.csv").plan().milestones())
                .extracting(Milestone::title, one -> one.dueOn().orElseThrow(), Milestone::status)
                .containsExactly(
                        tuple("Buy keys", LocalDate.of(2026, 12, 15), MilestoneStatus.COMPLETED),
                        tuple("Enrol staff", LocalDate.of(2027, 1, 31), MilestoneStatus.COMPLETED));
        assertThat(read("M02.csv").notices()).hasSize(2);
    }

    @Test
    void m03_a_due_date_and_a_day_of_completion_are_two_dates() throws IOException {
        assertThat(only("M03.csv").plan().milestones())
                .containsExactly(new Milestone(
                        "Install the agent",
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 10, 10)),
                        MilestoneStatus.COMPLETED,
                        Optional.of(LocalDate.of(2026, 10, 9))));
    }

    @Test
    void m05_a_range_is_due_at_its_end() throws IOException {
        var milestone = only("M05.csv").plan().milestones().getFirst();
        assertThat(milestone.title()).isEqualTo("Install the agent");
        assertThat(milestone.dueOn()).hasValue(LocalDate.of(2027, 1, 15));
        assertThat(milestone.description()).hasValue("Starts on 2026-12-01");
    }

    @Test
    void m06_milestones_know_the_dates_that_date_columns_know() throws IOException {
        assertThat(only("M06.csv").plan().milestones())
                .containsExactly(Milestone.planned("Install the agent", LocalDate.of(2027, 7, 10)));
    }

    @Test
    void m08_words_that_say_more_than_a_state_are_kept() throws IOException {
        assertThat(only("M08.csv").plan().milestones())
                .extracting(
                        Milestone::title,
                        one -> one.dueOn().orElseThrow(),
                        one -> one.description().orElseThrow())
                .containsExactly(
                        tuple("Buy keys", LocalDate.of(2026, 12, 15), "State in the file: In Progress"),
                        tuple("Enrol", LocalDate.of(2027, 1, 15), "State in the file: Delayed"),
                        tuple("Test", LocalDate.of(2027, 2, 15), "State in the file: Not Started"));
    }

    @Test
    void m13_each_date_behind_a_semicolon_is_a_milestone() throws IOException {
        assertThat(only("M13.csv").plan().milestones())
                .containsExactly(
                        Milestone.planned("Buy keys", LocalDate.of(2027, 1, 15)),
                        Milestone.planned("Enrol staff", LocalDate.of(2027, 2, 15)));
    }

    @Test
    void m23_numbered_sentences_are_a_milestone_each() throws IOException {
        assertThat(only("M23.csv").plan().milestones())
                .containsExactly(
                        Milestone.planned("Buy eight keys", LocalDate.of(2026, 12, 15)),
                        Milestone.planned("Enrol all workstations", LocalDate.of(2027, 1, 31)),
                        Milestone.planned("Test the sign-in and file the result", LocalDate.of(2027, 2, 7)));
    }

    @Test
    void o03_what_a_risk_was_observed_by_belongs_to_the_item() throws IOException {
        var item = only("O03.json");
        assertThat(item.weakness().discoveredOn()).hasValue(LocalDate.of(2026, 9, 14));
        assertThat(item.weakness().source()).hasValue("Scan of September (TEST)");
        assertThat(item.others()).containsValue("The scanner found it on three hosts");
    }

    @Test
    void o04_a_findings_target_of_sp_800_171_is_the_requirement() throws IOException {
        assertThat(only("O04.json").weakness().requirement()).hasValue(new RequirementId("3.5.3"));
    }

    @Test
    void o07_markup_is_text() throws IOException {
        var item = only("O07.json");
        assertThat(item.weakness().title()).isEqualTo("Plan of action & milestones *not* kept");
        assertThat(item.weakness().description())
                .hasValue("Line with bold and code and a link (https://tickets.example.test/7)");
    }

    @Test
    void o08_the_tasks_of_a_recommendation_are_no_promise_of_ours() throws IOException {
        var item = only("O08.json");
        assertThat(item.plan().milestones())
                .extracting(Milestone::title, one -> one.dueOn().orElseThrow())
                .containsExactly(tuple("Our step", LocalDate.of(2027, 1, 15)));
        assertThat(String.join("\n", item.others().values())).contains("Advised step", "2026-12-15");
    }

    @Test
    void q01_of_two_requirements_the_first_counts_and_the_other_is_a_reference() throws IOException {
        var weakness = only("Q01.csv").weakness();
        assertThat(weakness.requirement()).hasValue(new RequirementId("3.1.1"));
        assertThat(weakness.references()).containsExactly("3.1.2");
        assertThat(read("Q01.csv").notices()).isNotEmpty();
    }

    @Test
    void q02_words_behind_an_id_do_not_matter() throws IOException {
        assertThat(only("Q02.csv").weakness().requirement()).hasValue(new RequirementId("3.1.5"));
        assertThat(read("Q02.csv").notices()).isNotEmpty();
    }

    @Test
    void q26_not_applicable_is_no_requirement() throws IOException {
        assertThat(only("Q26.csv").weakness().requirement()).isEmpty();
    }

    @Test
    void r01_one_row_per_milestone_is_one_item() throws IOException {
        var item = only("R01.csv");
        assertThat(item.label()).hasValue("R-1");
        assertThat(item.weakness().requirement()).hasValue(new RequirementId("3.5.3"));
        assertThat(item.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(item.plan().scheduledCompletion()).hasValue(LocalDate.of(2027, 2, 26));
        assertThat(item.plan().milestones())
                .extracting(Milestone::title, one -> one.dueOn().orElseThrow())
                .containsExactly(
                        tuple("Keys bought", LocalDate.of(2027, 1, 15)),
                        tuple("All staff enrolled", LocalDate.of(2027, 2, 15)));
    }

    @Test
    void s09_a_word_that_says_more_than_a_state_is_kept_beside_it() throws IOException {
        var item = only("S09.csv");
        assertThat(item.status()).isEqualTo(Status.OPEN);
        assertThat(item.others()).containsEntry("Status", "Risk Accepted");
    }

    @Test
    void x01_a_workbook_that_counts_from_1904_has_its_own_days() throws IOException {
        assertThat(only("X01.xlsx").plan().scheduledCompletion()).hasValue(LocalDate.of(2027, 2, 1));
    }

    @Test
    void x03_a_formula_without_a_value_is_an_error() throws IOException {
        assertThat(read("X03.xlsx").errors()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("Scheduled completion date");
            assertThat(problem.value()).isEqualTo("=DATE(2027,2,1)");
        });
    }

    @Test
    void x07_a_note_on_a_cell_is_kept_with_the_item() throws IOException {
        assertThat(only("X07.xlsx").others())
                .containsEntry(
                        "Note on Weakness", "Assessor said on 12 Oct that the notice must also name the phone line");
    }

    @Test
    void x16_a_date_cell_in_iso_form_is_a_date() throws IOException {
        assertThat(only("X16.xlsx").plan().scheduledCompletion()).hasValue(LocalDate.of(2027, 2, 1));
    }

    @Test
    void x26_a_workbook_with_a_password_is_called_one() {
        var file = situation("X26.xlsx");
        assertThatThrownBy(() -> PoamFiles.read(file, Catalogue.inForce()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("protected by a password");
    }

    private static FileItem only(String name) throws IOException {
        var file = clean(name);
        assertThat(file.items()).hasSize(1);
        return file.items().getFirst();
    }

    private static ReadFile clean(String name) throws IOException {
        var file = read(name);
        assertThat(file.errors()).isEmpty();
        return file;
    }

    private static ReadFile read(String name) throws IOException {
        return PoamFiles.read(situation(name), Catalogue.inForce());
    }

    private static Path situation(String name) {
        var file = SharedSamples.situation(name);
        assumeTrue(file.isPresent(), "not run: ../shared/cases/" + name + " is not beside this clone");
        return file.orElseThrow();
    }
}
