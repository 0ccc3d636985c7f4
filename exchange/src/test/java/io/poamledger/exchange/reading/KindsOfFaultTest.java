package io.poamledger.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.FileColumn;
import io.poamledger.exchange.FileColumn.Meaning;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.columns.Mapping;
import io.poamledger.exchange.columns.Mappings;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of fault that were seen in registers people really keep: what is wrong comes in right, or says why not. */
class KindsOfFaultTest {

    @Nested
    class Columns {

        @Test
        void of_each_the_report_says_what_it_became() {
            var file = read("Item,Finding,Owner,Asset Tag,Days late (derived)\nA-1,Ports open,Ana,LT-7,3\n");
            assertThat(file.columns())
                    .extracting(
                            FileColumn::title,
                            FileColumn::meaning,
                            one -> one.field().orElse(""),
                            FileColumn::examples)
                    .containsExactly(
                            tuple("Item", Meaning.TAKEN, "Item", List.of("A-1")),
                            tuple("Finding", Meaning.TAKEN, "Weakness", List.of("Ports open")),
                            tuple("Owner", Meaning.TAKEN, "Primary party", List.of("Ana")),
                            tuple("Asset Tag", Meaning.KEPT, "", List.of("LT-7")),
                            tuple("Days late (derived)", Meaning.DERIVED, "", List.of("3")));
            assertThat(file.isClean()).isTrue();
            assertThat(file.notices()).extracting(FileProblem::column).containsExactly("Asset Tag");
        }

        @ParameterizedTest(name = "{0} with {1} holds {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "Fertig bis|2027-01-15|dates",
                    "Go-live|15-Jan-2027|dates",
                    "Revised date|01/15/2027|dates",
                    "Where we are|In progress|states",
                    "Board status|Waiting for the board|states",
                    "Who|Ana Ruiz|people",
                    "Kontakt|ana@example.test|people",
                    "Change owner|IT desk|people",
                    "Exposure|High|levels of risk",
                    "Clause|3.1.12|requirements",
                })
        void that_may_be_a_field_of_the_item_stop_the_import_until_somebody_says(
                String title, String value, String holds) {
            var file = read("Weakness,Item,Comments," + title + "\nPorts open,A-1,x," + value + "\n");
            assertThat(file.errors()).singleElement().satisfies(problem -> {
                assertThat(problem.row()).isZero();
                assertThat(problem.column()).isEqualTo(title);
                assertThat(problem.message()).contains("holds " + holds, title + "=");
            });
            assertThat(read(
                                    "Weakness,Item,Comments," + title + "\nPorts open,A-1,x," + value + "\n",
                                    Map.of(title, "kept"))
                            .errors())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Ticket,T-42", "Funded,yes", "Weight,5", "Percent Complete,0.5", "Asset,Gateway of hall 2"})
        void of_other_things_are_kept(String column) {
            var parts = column.split(",", -1);
            var file = read("Weakness,Item,Comments," + parts[0] + "\nPorts open,A-1,x," + parts[1] + "\n");
            assertThat(file.errors()).isEmpty();
            assertThat(file.items().getFirst().others()).containsEntry(parts[0], parts[1]);
        }

        @Test
        void are_taken_as_a_mapping_says() {
            var csv = "Nr,Befund,Fertig bis,Wer\n7,Ports open,15/02/2027,Ana Ruiz\n8,Logs,03/04/2027,Ana Ruiz\n";
            var file = read(
                    csv,
                    Map.of(
                            "Nr",
                            "Item",
                            "Befund",
                            "Weakness",
                            "Fertig bis",
                            "Scheduled completion date, day first",
                            "wer",
                            "Primary party"));
            assertThat(file.problems()).isEmpty();
            assertThat(file.items())
                    .extracting(
                            item -> item.label().orElseThrow(),
                            item -> item.plan().scheduledCompletion().orElseThrow(),
                            item -> item.plan().primaryParty().orElseThrow())
                    .containsExactly(
                            tuple("7", LocalDate.of(2027, 2, 15), "Ana Ruiz"),
                            tuple("8", LocalDate.of(2027, 4, 3), "Ana Ruiz"));
        }

        @Test
        void a_second_column_for_a_field_is_asked_for() {
            var file = read("Weakness,Item,Due date,Target date\nPorts open,1,2027-01-15,2027-02-15\n");
            assertThat(file.errors())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("'Due date' was taken as"));
            var mapped = read(
                    "Weakness,Item,Due date,Target date\nPorts open,1,2027-01-15,2027-02-15\n",
                    Map.of("Target date", "Scheduled completion date", "Due date", "kept"));
            assertThat(mapped.errors()).isEmpty();
            assertThat(mapped.items().getFirst().plan().scheduledCompletion()).hasValue(LocalDate.of(2027, 2, 15));
        }

        @Test
        void a_mapping_to_no_field_or_twice_to_one_is_refused() {
            assertThatThrownBy(() -> Mapping.of(Map.of("ECD", "Someday")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no field");
            assertThatThrownBy(() -> Mapping.of(Map.of("A", "Weakness", "B", "weakness")))
                    .hasMessageContaining("cannot both be Weakness");
        }
    }

    @Nested
    class KeptMappings {

        private static final Mappings KEPT = new Mappings(
                Mapping.NONE,
                List.of(
                        new Mappings.Kept("Other", Mapping.of(Map.of("Spalte", "Weakness"))),
                        new Mappings.Kept(
                                "Plant",
                                Mapping.of(Map.of(
                                        "Nr", "Item", "Befund", "Weakness", "Bis", "Scheduled completion date")))));

        @Test
        void are_found_again_by_the_titles_of_the_file() {
            var file = readWith("Nr,BEFUND,Bis\n7,Ports open,2027-02-15\n", KEPT);
            assertThat(file.items()).hasSize(1);
            assertThat(file.notices()).extracting(FileProblem::value).containsExactly("Plant");
        }

        @Test
        void give_way_to_what_the_sender_says() {
            var file = readWith(
                    "Nr,Befund,Bis\n7,Ports open,2027-02-15\n",
                    new Mappings(Mapping.of(Map.of("Bis", "Discovered on")), KEPT.kept()));
            assertThat(file.items().getFirst().weakness().discoveredOn()).hasValue(LocalDate.of(2027, 2, 15));
        }
    }

    @Nested
    class Headers {

        @ParameterizedTest
        @ValueSource(
                strings = {"Gap", "Issue", "Deficiency", "Weakness Description", "Finding Description", "Observation"})
        void with_any_word_for_the_weakness_are_found(String title) {
            assertThat(only("ID,Control," + title + "\nG-1,3.1.1,Guests can read. And more.\n")
                            .weakness()
                            .title())
                    .startsWith("Guests can read.");
        }

        @Test
        void that_are_not_found_are_refused_with_what_was_seen() {
            assertThatThrownBy(() -> read("Plan 2026,,\nNr,Befund,Ort\n1,Ports open,Hall 2\n"))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("row 2")
                    .hasMessageContaining("'Nr', 'Befund', 'Ort'");
        }

        @ParameterizedTest
        @ValueSource(strings = {";", "\t", "|", ","})
        void find_their_separator_whatever_the_texts_hold(String separator) {
            var text = "\"a, b; c, d; e\tf | g\"";
            var row = String.join(separator, "1", "3.1.1", text, "Open");
            var file = read(String.join(separator, "Item", "Requirement", "Weakness", "Status") + "\n" + row + "\n");
            assertThat(file.items().getFirst().weakness().title()).startsWith("a, b; c");
        }

        @Test
        void may_stand_behind_a_line_that_says_the_separator() {
            assertThat(only("sep=;\nItem;Weakness;Status\nA,1;Ports, all open;Open\n")
                            .label())
                    .hasValue("A,1");
        }
    }

    @Nested
    class Rows {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CUI",
                    "CUI//SP-CTI",
                    "CONTROLLED UNCLASSIFIED INFORMATION",
                    "Page 2 of 3",
                    "Total: 12",
                    "End of register",
                    "Distribution Statement D",
                    "Prepared by the quality office",
                })
        void that_are_markings_or_footers_are_no_items(String text) {
            var file = read("Weakness,Item,Status\nPorts open,1,Open\n" + text + ",,\n");
            assertThat(file.items()).hasSize(1);
            assertThat(file.errors()).isEmpty();
            assertThat(file.notices())
                    .singleElement()
                    .extracting(FileProblem::row)
                    .isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Total items,12,", "Key: rotation is not done,7,Open", "CUI is printed in the open,8,Open"})
        void that_only_look_like_such_are_read(String row) {
            var file = read("Weakness,Item,Status\nPorts open,1,Open\n" + row + "\n");
            assertThat(file.items()).hasSize(row.startsWith("Total") ? 1 : 2);
        }

        @Test
        void of_one_text_among_full_ones_may_be_headings() {
            assertThat(read("Weakness,Item,Status\nAccess control,,\nPorts open,1,Open\n")
                            .errors())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("heading or an item"));
            assertThat(read("Weakness,Item,Status\nPorts open,,\nLogs,,\n").errors())
                    .isEmpty();
        }

        @Test
        void that_repeat_the_header_are_no_items() {
            assertThat(read("Weakness,Item,Status\nA,1,Open\nWeakness,Item,Status\nB,2,Open\n")
                            .items())
                    .hasSize(2);
        }

        @Test
        void of_one_number_are_one_item_with_their_milestones_in_cells_of_their_own() {
            var item =
                    only("Item,Weakness,Status,Milestone,Milestone due date,Milestone status,Milestone completed on\n"
                            + "A-1,Ports open,Ongoing,Buy keys,2027-01-15,Completed,2027-01-10\n"
                            + "A-1,Ports open,Ongoing,Enrol staff,2027-02-15,Delayed,\n");
            assertThat(item.plan().milestones())
                    .extracting(
                            Milestone::title,
                            Milestone::status,
                            one -> one.completedOn().map(LocalDate::toString).orElse(""))
                    .containsExactly(
                            tuple("Buy keys", MilestoneStatus.COMPLETED, "2027-01-10"),
                            tuple("Enrol staff", MilestoneStatus.PLANNED, ""));
            assertThat(item.plan().milestones().getLast().description()).hasValue("State in the file: Delayed");
        }

        @Test
        void of_one_number_that_differ_are_an_error_that_names_both() {
            var file = read("Item,Weakness,Status\nA-1,Ports open,Open\nA-1,Ports closed,Open\n");
            assertThat(file.errors()).singleElement().satisfies(problem -> {
                assertThat(problem.row()).isEqualTo(3);
                assertThat(problem.message()).contains("row 2", "Ports open", "Ports closed");
            });
        }

        @Test
        void that_say_the_same_twice_are_an_error() {
            assertThat(read("Item,Weakness,Status\nA-1,Ports open,Open\nA-1,Ports open,Open\n")
                            .errors())
                    .hasSize(1);
        }
    }

    @Nested
    class Requirements {

        @ParameterizedTest(name = "{0} is {1} with {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "3.1.1; AC.L2-3.1.2|3.1.1|3.1.2",
                    "3.5.3 Multi-factor|3.5.3|",
                    "3.1.1[a,c]|3.1.1|3.1.1[a] 3.1.1[c]",
                    "3.1.1[b]; 3.1.1[d-f]|3.1.1|3.1.1[b] 3.1.1[d] 3.1.1[e] 3.1.1[f]",
                    "Least privilege (AC.L2-3.1.5)|3.1.5|",
                    "3.1.1 and 3.1.2|3.1.1|3.1.2",
                    "TBD|none|",
                })
        void of_one_cell_are_read_as_the_documentation_says(String cell, String requirement, String references) {
            var weakness = only("Item,Requirement,Weakness\nA,\"" + cell + "\",Ports open\n")
                    .weakness();
            assertThat(weakness.requirement().map(Object::toString).orElse("none"))
                    .isEqualTo(requirement);
            assertThat(String.join(" ", weakness.references())).isEqualTo(references == null ? "" : references);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "3.1, 3.1.10",
            "3.13, 3.13.10",
            "2010-03-01, a spreadsheet may have made it of an id",
            "3.1.1-3.1.5, is a range",
            "Access control, is not a requirement id",
        })
        void that_a_spreadsheet_spoiled_are_errors_that_say_so(String cell, String says) {
            assertThat(read("Item,Requirement,Weakness\nA," + cell + ",Ports open\n")
                            .errors())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains(says));
        }
    }

    @Nested
    class Dates {

        @Test
        void with_the_month_first_are_read_so_where_one_shows_it() {
            var file = due("01/15/2027", "02/03/2027");
            assertThat(file.errors()).isEmpty();
            assertThat(file.items().getLast().plan().scheduledCompletion()).hasValue(LocalDate.of(2027, 2, 3));
            assertThat(file.notices())
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.message()).contains("month first"));
        }

        @Test
        void that_can_only_have_the_day_first_are_read_so() {
            assertThat(due("13/07/2027", "25/12/2027").items().getLast().plan().scheduledCompletion())
                    .hasValue(LocalDate.of(2027, 12, 25));
        }

        @Test
        void of_which_some_have_the_day_and_some_the_month_first_are_an_error() {
            assertThat(due("13/07/2027", "07/13/2027").errors())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.message()).contains("13/07/2027 in row 2", "07/13/2027 in row 3"));
        }

        @Test
        void that_are_the_same_in_both_orders_need_no_order() {
            assertThat(due("05/05/2027", "6/6/2027").errors()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"12/31/26", "10-Jul-26"})
        void with_two_digits_of_the_year_are_an_error_with_both_readings(String date) {
            assertThat(due(date, "2027-01-01").errors())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("2026", "1926"));
        }

        @Test
        void of_milestones_follow_the_order_of_their_column() {
            var file = read("Item,Weakness,Milestones\nA,Ports,02/03/2027: Buy\nB,Logs,01/15/2027: Sell\n");
            assertThat(file.items().getFirst().plan().milestones().getFirst().dueOn())
                    .hasValue(LocalDate.of(2027, 2, 3));
            assertThat(read("Item,Weakness,Milestones\nA,Ports,02/03/2027: Buy\n")
                            .errors())
                    .hasSize(1);
        }

        private static ReadFile due(String first, String second) {
            return read("Item,Weakness,Due date\n1,A," + first + "\n2,B," + second + "\n");
        }
    }

    @Nested
    class States {

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "Risk accepted, OPEN",
            "Delayed, IN_PROGRESS",
            "Pending approval, IN_PROGRESS",
            "On hold, IN_PROGRESS"
        })
        void that_say_more_than_ours_are_kept_beside_it(String word, Status status) {
            var item = only("Item,Weakness,Status\nA,Ports," + word + "\n");
            assertThat(item.status()).isEqualTo(status);
            assertThat(item.others()).containsEntry("Status", word);
        }
    }

    private static FileItem only(String csv) {
        var file = read(csv);
        assertThat(file.errors()).isEmpty();
        assertThat(file.items()).hasSize(1);
        return file.items().getFirst();
    }

    private static ReadFile read(String csv) {
        return read(csv, Map.of());
    }

    private static ReadFile read(String csv, Map<String, String> mapping) {
        return readWith(csv, Mappings.of(Mapping.of(mapping)));
    }

    private static ReadFile readWith(String csv, Mappings mappings) {
        try {
            return PoamFiles.read(
                    new ByteArrayInputStream(csv.getBytes(UTF_8)),
                    "a.csv",
                    mappings,
                    Catalogue.inForce(),
                    Limits.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
