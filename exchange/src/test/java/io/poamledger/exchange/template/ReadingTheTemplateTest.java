package io.poamledger.exchange.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTheTemplateTest {

    private static final String HEADER = "System,Requirement,Weakness,Risk rating,Remediation,Milestones,"
            + "Primary party,Supporting parties,Resources,Status,Scheduled completion date,Completion date\n";

    @Test
    void takes_every_column_the_template_names() {
        var item = only(HEADER + "ACME Enclave,IA-L2-3.5.1,Shared accounts,High,Give everyone an account,"
                + "2026-07-10: Inventory,Ana Ruiz,\"Help desk; Ng, Li\",40 hours,In progress,2026-09-30,\n");

        assertThat(item.row()).isEqualTo(2);
        assertThat(item.system()).hasValue("ACME Enclave");
        assertThat(item.weakness().requirement()).hasValue(new RequirementId("3.5.1"));
        assertThat(item.weakness().title()).isEqualTo("Shared accounts");
        assertThat(item.risk().rating()).hasValue(RiskLevel.HIGH);
        assertThat(item.plan().remediation()).hasValue("Give everyone an account");
        assertThat(item.plan().milestones()).hasSize(1);
        assertThat(item.plan().primaryParty()).hasValue("Ana Ruiz");
        assertThat(item.plan().supportingParties()).containsExactly("Help desk", "Ng, Li");
        assertThat(item.plan().resources()).hasValue("40 hours");
        assertThat(item.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(item.plan().scheduledCompletion()).hasValue(LocalDate.of(2026, 9, 30));
    }

    @Test
    void a_completed_row_is_a_prior_closure_with_the_day_it_claims() {
        var item = only("Weakness,Status,Scheduled completion,Completion date,Closed by,Closure reference\n"
                + "Old TLS,Closed,2026-03-31,2026-03-15,J. Ortiz,CHG-77\n");

        assertThat(item.status()).isEqualTo(Status.COMPLETED);
        assertThat(item.closure())
                .hasValue(new PriorClosure(
                        Optional.of(LocalDate.of(2026, 3, 15)), Optional.of("J. Ortiz"), Optional.of("CHG-77")));
    }

    @Test
    void one_completion_column_holds_the_scheduled_date_of_what_is_open_and_the_actual_date_of_what_is_done() {
        var items = read("Weakness,Status,Completion date\nA,Open,2026-09-30\nB,Completed,2026-03-15\n")
                .items();

        assertThat(items.getFirst().plan().scheduledCompletion()).hasValue(LocalDate.of(2026, 9, 30));
        assertThat(items.getLast().plan().scheduledCompletion()).isEmpty();
        assertThat(items.getLast().closure().orElseThrow().claimedOn()).hasValue(LocalDate.of(2026, 3, 15));
    }

    @Test
    void an_open_row_with_a_completion_date_contradicts_itself() {
        assertThat(read("Weakness,Status,Due,Completion date\nA,Open,2026-09-30,2026-03-15\n")
                        .errors())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.column()).isEqualTo("Completion date");
                    assertThat(problem.value()).isEqualTo("2026-03-15");
                    assertThat(problem.message()).contains("'Open'", "set the status to Completed");
                });
    }

    @Test
    void rows_without_a_weakness_are_skipped_and_counted() {
        var file =
                read(HEADER + "ACME,3.1.1,,,,,,,,,,\nACME,3.1.2,Guests,,,,,,,,,\n,,,,,,,,,,,\nACME,3.1.3,,,,,,,,,,\n");

        assertThat(file.rowsRead()).isEqualTo(3);
        assertThat(file.rowsSkipped()).isEqualTo(2);
        assertThat(file.problems()).isEmpty();
        assertThat(file.items())
                .singleElement()
                .satisfies(item -> assertThat(item.row()).isEqualTo(3));
    }

    @Test
    void a_row_without_a_weakness_but_with_a_plan_is_not_dropped_silently() {
        assertThat(read(HEADER + "ACME,3.1.1,,,Do something,,,,,,,\n").problems())
                .containsExactly(FileProblem.error(
                        2,
                        "Remediation",
                        "Do something",
                        "The row has no weakness, so it is no item; name the weakness, or empty the row"));
    }

    @Test
    void every_problem_of_every_row_is_reported_with_row_column_and_value() {
        var file = read(HEADER + "ACME,3.15.1,A,Severe,,someday,,,,Halfway,13/13/2026,\n"
                + "ACME,3.1.1,B,,,,,,,,2026-02-30,\n");

        assertThat(file.errors())
                .extracting(problem -> problem.row() + "|" + problem.column() + "|" + problem.value())
                .containsExactlyInAnyOrder(
                        "2|Requirement|3.15.1",
                        "2|Risk rating|Severe",
                        "2|Milestones|someday",
                        "2|Status|Halfway",
                        "2|Scheduled completion date|13/13/2026",
                        "3|Scheduled completion date|2026-02-30");
        assertThat(file.items()).hasSize(2);
        assertThat(file.isClean()).isFalse();
    }

    @Test
    void rule_e_11_what_an_id_was_understood_as_is_reported_only_where_it_says_more_than_spelling() {
        var file = read(HEADER + "S,AC.L1-3.1.1,A,,,,,,,,,\nS,\"AC.L2- 3.1.19\",B,,,,,,,,,\nS,03.01.01,C,,,,,,,,,\n");

        assertThat(file.items())
                .extracting(item -> item.weakness().requirement().orElseThrow().value())
                .containsExactly("3.1.1", "3.1.19", "3.1.1");
        assertThat(file.problems()).singleElement().satisfies(notice -> {
            assertThat(notice.isError()).isFalse();
            assertThat(notice.message()).contains("superseded");
        });
    }

    @Test
    void several_controls_in_one_cell_are_one_requirement_and_references() {
        var file = read(
                "Weakness,Controls,Owner,References\nS3 bucket public,SC-7; 3.13.1; 3.13.5; AC-4(2),TBD,CVE-2020-1\n");

        var item = file.items().getFirst();
        assertThat(item.weakness().requirement()).hasValue(new RequirementId("3.13.1"));
        assertThat(item.weakness().references()).containsExactly("SC-7", "3.13.5", "AC-4(2)", "CVE-2020-1");
        assertThat(item.plan().primaryParty()).isEmpty();
        assertThat(file.errors()).isEmpty();
        assertThat(file.notices()).hasSize(4);
    }

    @Test
    void the_header_is_found_below_a_banner_whatever_its_spelling_and_spaces() {
        var item = only(
                "CUI,,,\nSystem Name:,ACME,,\n,,,\n  WEAKNESS  NAME , control_id,planned_remediation ,target_date,weight\n"
                        + "Guests,3.1.1,Lock them out,5/5/2027,5\n");

        assertThat(item.row()).isEqualTo(5);
        assertThat(item.weakness().title()).isEqualTo("Guests");
        assertThat(item.plan().remediation()).hasValue("Lock them out");
        assertThat(item.plan().scheduledCompletion()).hasValue(LocalDate.of(2027, 5, 5));
        assertThat(item.others()).containsExactly(entry("weight", "5"));
    }

    @Test
    void unknown_and_unnamed_columns_are_kept() {
        var item = only("Weakness,Status,Owner,Percent Complete,,Percent Complete\nA,Open,Ana,0.5,x,0.6,beyond\n");

        assertThat(item.others())
                .containsExactly(
                        entry("Percent Complete", "0.5"),
                        entry("Column E", "x"),
                        entry("Percent Complete (2)", "0.6"),
                        entry("Column G", "beyond"));
    }

    @ParameterizedTest(name = "{0} is {1}, reported {2}")
    @CsvSource({
        "Open, OPEN, 0",
        "not started, OPEN, 0",
        "'', OPEN, 0",
        "Ongoing, IN_PROGRESS, 0",
        "IN-PROGRESS, IN_PROGRESS, 0",
        "Delayed, IN_PROGRESS, 1",
        "Risk Accepted, OPEN, 1"
    })
    void understands_the_words_for_a_status(String word, Status status, int notices) {
        var file = read("Weakness,Status,Owner\nA," + word + ",Ana\n");
        assertThat(file.items().getFirst().status()).isEqualTo(status);
        assertThat(file.notices()).hasSize(notices);
        assertThat(file.isClean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"False positive", "Void", "cancelled", "Not Applicable", "Archived"})
    void a_void_row_is_left_out_with_a_word(String status) {
        var file = read("Weakness,Status,Owner\nA," + status + ",Ana\n");
        assertThat(file.items()).isEmpty();
        assertThat(file.rowsSkipped()).isEqualTo(1);
        assertThat(file.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("left out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void reads_smart_quotes_in_any_encoding_a_spreadsheet_saves(String encoding) throws IOException {
        var text = "Weakness,Status,Owner\r\n“Guest” accounts – still on,Open,José\r\n";
        var item = PoamFiles.read(in(text.getBytes(Charset.forName(encoding))), "a.csv", Catalogue.inForce())
                .items()
                .getFirst();
        assertThat(item.weakness().title()).isEqualTo("“Guest” accounts – still on");
        assertThat(item.plan().primaryParty()).hasValue("José");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void reads_other_separators(String separator) {
        assertThat(only("Weakness,Status,Owner\nA,Open,Ana\n".replace(",", separator))
                        .plan()
                        .primaryParty())
                .hasValue("Ana");
    }

    @Test
    void reads_a_mark_and_quoted_line_breaks() {
        var item =
                only("\uFEFFWeakness,Milestones,Owner\r\n\"A \"\"b\"\"\",\"2026-07-10: x\r\n2026-07-11: y\",Ana\r\n");
        assertThat(item.weakness().title()).isEqualTo("A \"b\"");
        assertThat(item.plan().milestones()).hasSize(2);
    }

    @Test
    void a_header_alone_is_an_empty_import_without_error() {
        var file =
                read("Weakness ID,Finding,Root Cause,Corrective Action,Milestones,Owner,Planned Completion,Status\n");
        assertThat(file.rowsRead()).isZero();
        assertThat(file.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '#',
            value = {
                "''#The file is empty",
                "'  \n '#The file is empty",
                "'name,age\nAna,7\n'#No header row was found",
                "'<html>'#This is XML or HTML",
                "'%PDF-1.7'#This is a PDF",
                "'{\"plan\": '#The JSON is broken at line 1, column",
                "'{\"a\":1,\"a\":2}'#The JSON is broken at line 1",
                "'{\"system-security-plan\":{}}'#but holds system-security-plan",
                "'[]'#but holds a list",
                "'Weakness,Status,Owner\n\"A,Open'#The CSV is broken",
                "'PK\u0003\u0004 cut off'#The workbook",
            })
    void refuses_anything_else_and_says_what_it_is(String content, String message) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(message);
    }

    @Test
    void keeps_to_its_limits() {
        var rows = "Weakness,Status,Owner\nA,Open,Ana\nB,Open,Ana\n";
        assertThatThrownBy(() -> read(rows, Limits.DEFAULT.withFileBytes(20)))
                .hasMessageContaining("larger than 20 bytes");
        assertThatThrownBy(() -> read(rows, table(2, 10, 10))).hasMessageContaining("more than 2 rows");
        assertThatThrownBy(() -> read(rows, table(9, 2, 10))).hasMessageContaining("at most 2 are read");
        assertThatThrownBy(() -> read(rows, table(9, 9, 7))).hasMessageContaining("A cell of row 1 has 8 characters");
    }

    private static Limits table(int rows, int columns, int cellCharacters) {
        return Limits.DEFAULT.with(new Limits.Table(rows, columns, cellCharacters, 100));
    }

    private static FileItem only(String csv) {
        var file = read(csv);
        assertThat(file.errors()).isEmpty();
        assertThat(file.items()).hasSize(1);
        return file.items().getFirst();
    }

    private static ReadFile read(String csv) {
        return read(csv, Limits.DEFAULT);
    }

    private static ReadFile read(String csv, Limits limits) {
        try {
            return PoamFiles.read(in(csv.getBytes(StandardCharsets.UTF_8)), "a.csv", Catalogue.inForce(), limits);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
