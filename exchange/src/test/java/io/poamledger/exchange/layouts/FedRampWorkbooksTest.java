package io.poamledger.exchange.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.FileColumn;
import io.poamledger.exchange.FileColumn.Meaning;
import io.poamledger.exchange.SharedSamples;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import io.poamledger.exchange.item.FilePlan.Move;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSamples.class)
class FedRampWorkbooksTest {

    private static final List<String> REV_4 = List.of(
            "POAM ID",
            "Controls",
            "Weakness Name",
            "Weakness Description",
            "Weakness Detector Source",
            "Weakness Source Identifier",
            "Asset Identifier",
            "Point of Contact",
            "Resources Required",
            "Overall Remediation Plan",
            "Original Detection Date",
            "Scheduled Completion Date",
            "Planned Milestones",
            "Milestone Changes",
            "Status Date",
            "Vendor Dependency",
            "Last Vendor Check-in Date",
            "Vendor Dependent Product Name",
            "Original Risk Rating",
            "Adjusted Risk Rating",
            "Risk Adjustment",
            "False Positive",
            "Operational Requirement",
            "Deviation Rationale",
            "Supporting Documents",
            "Comments",
            "Auto-Approve");
    private static final List<String> REV_5 = more(
            REV_4,
            "Binding Operational Directive 22-01 tracking",
            "Binding Operational Directive 22-01 Due Date",
            "CVE",
            "Service Name");

    private static List<String> more(List<String> titles, String... more) {
        var all = new ArrayList<>(titles);
        all.addAll(List.of(more));
        return all;
    }

    private static List<List<String>> table(List<String> titles, List<Map<String, String>> rows) {
        var table = new ArrayList<List<String>>();
        table.add(List.of("FedRAMP Plan of Action and Milestones (POA&M)"));
        table.add(List.of("CSP", "System Name", "Impact Level", "POAM Date"));
        table.add(List.of("Example", "Plant cloud", "Moderate", "2026-11-01"));
        table.add(List.of());
        table.add(titles);
        table.add(List.of(
                "Unique identifier for each POAM Item", "Applicable  800-53 Control(s)", "Name of the weakness"));
        table.add(List.of("Unique Identifier", "Control Number", "Text"));
        rows.forEach(row -> table.add(
                titles.stream().map(title -> row.getOrDefault(title, "")).toList()));
        return table;
    }

    private static Map<String, String> row(String id, String... cells) {
        var row = new HashMap<>(Map.of("POAM ID", id, "Weakness Name", "Weakness " + id, "Controls", "RA-5"));
        for (var at = 0; at < cells.length; at += 2) {
            row.put(cells[at], cells[at + 1]);
        }
        return row;
    }

    private static FileItem only(Map<String, String> row) throws IOException {
        var file = Sheets.of("Open POA&M Items", table(REV_5, List.of(row))).read();
        assertThat(file.errors()).isEmpty();
        assertThat(file.items()).hasSize(1);
        return file.items().getFirst();
    }

    @Test
    void the_sheet_says_what_is_open_and_rows_of_each_have_numbers_of_their_own() throws IOException {
        var file = Sheets.of("Open POA&M Items", table(REV_5, List.of(row("V-1"))))
                .and(
                        "Closed POA&M Items",
                        table(
                                REV_5,
                                List.of(row("V-2", "Status Date", "2026-09-30"), row("V-3", "False Positive", "Yes"))))
                .and("Configuration Findings", table(REV_5, List.of(row("V-4"))))
                .and("Record of Changes", List.of(List.of("Record of Changes for Template")))
                .read();
        assertThat(file.errors()).isEmpty();
        assertThat(file.items())
                .extracting(item -> item.label().orElseThrow() + " " + item.status() + " " + item.row())
                .containsExactly("V-1 OPEN 8", "V-2 COMPLETED 100008", "V-4 OPEN 200008");
        assertThat(Sheets.item(file, "V-2").closure().orElseThrow().claimedOn()).hasValue(LocalDate.of(2026, 9, 30));
        assertThat(Sheets.item(file, "V-4").others()).contains(entry("Sheet", "Configuration Findings"));
        assertThat(Sheets.notices(file))
                .contains("Guidance of the template; it is no item")
                .contains("The worksheet holds no table of items; it was not read")
                .anyMatch(message -> message.startsWith("The row was left out"));
        assertThat(file.columns()).extracting(FileColumn::meaning).doesNotContain(Meaning.NOT_UNDERSTOOD);
    }

    @Test
    void revision_4_without_the_later_columns_and_sheets_is_read_too() throws IOException {
        var file = Sheets.of("Open POA&M Items", table(REV_4, List.of(row("V-1", "Point of Contact", "Jane Roe"))))
                .and("Closed POA&M Items", table(REV_4, List.of()))
                .read();
        assertThat(file.errors()).isEmpty();
        assertThat(Sheets.item(file, "V-1").plan().primaryParty()).hasValue("Jane Roe");
    }

    @Test
    void an_item_on_two_sheets_is_an_error() throws IOException {
        var file = Sheets.of("Open POA&M Items", table(REV_5, List.of(row("V-1"))))
                .and("Closed POA&M Items", table(REV_5, List.of(row("V-1"))))
                .read();
        assertThat(Sheets.errors(file)).singleElement().asString().contains("already in row 8");
    }

    @Test
    void a_sheet_whose_name_does_not_say_it_is_an_error() throws IOException {
        var file = Sheets.of("Sheet1", table(REV_5, List.of(row("V-1")))).read();
        assertThat(Sheets.errors(file))
                .singleElement()
                .asString()
                .contains("the sheet says whether its items are open");
    }

    @Test
    void changes_of_milestones_are_moves_with_their_reasons() throws IOException {
        var item = only(
                row(
                        "V-1",
                        "Planned Milestones",
                        "(1) 2026/12/01: Order the part\n\n(2) 2027-01-12: Build\nit in\n\n(3) 2027-02-01: Test it",
                        "Milestone Changes",
                        "(2) Update 2027-01-18 : The vendor\nis late\n(4) New 2027-03-01 : Write it up\n(1) Complete 2026-11-20 : ordered\n(2) Update 2027-01-25: again"));
        assertThat(item.plan().milestones())
                .extracting(one -> one.title() + " " + one.dueOn().orElseThrow() + " " + one.status())
                .containsExactly(
                        "Order the part 2026-12-01 COMPLETED",
                        "Build it in 2027-01-25 PLANNED",
                        "Test it 2027-02-01 PLANNED",
                        "Write it up 2027-03-01 PLANNED");
        assertThat(item.plan().milestones().get(1).moves())
                .containsExactly(
                        new Move(LocalDate.of(2027, 1, 12), LocalDate.of(2027, 1, 18), "The vendor is late"),
                        new Move(LocalDate.of(2027, 1, 18), LocalDate.of(2027, 1, 25), "again"));
        assertThat(item.plan().milestones().getFirst().completedOn()).hasValue(LocalDate.of(2026, 11, 20));
        assertThat(item.plan().milestones().getFirst().status()).isEqualTo(MilestoneStatus.COMPLETED);
    }

    @Test
    void a_change_of_a_milestone_that_is_not_there_is_an_error_and_words_that_are_no_change_are_kept()
            throws IOException {
        var missing = Sheets.of(
                        "Open",
                        table(
                                REV_5,
                                List.of(row(
                                        "V-1",
                                        "Planned Milestones",
                                        "(1) 2027-01-12: Build it in",
                                        "Milestone Changes",
                                        "(7) Update 2027-01-18 : late"))))
                .read();
        assertThat(Sheets.errors(missing))
                .singleElement()
                .asString()
                .contains("a milestone that the row does not have");
        var item = only(row("V-1", "Milestone Changes", "Everything is late since summer"));
        assertThat(item.others()).contains(entry("Milestone Changes", "Everything is late since summer"));
    }

    @Test
    void an_adjusted_rating_counts_unless_it_is_not_granted() throws IOException {
        var granted = only(row(
                "V-1", "Original Risk Rating", "High", "Adjusted Risk Rating", "Moderate", "Risk Adjustment", "Yes"));
        assertThat(granted.risk().rating()).hasValue(RiskLevel.MODERATE);
        assertThat(granted.others()).contains(entry("Original Risk Rating", "High"));
        var pending = only(row(
                "V-1",
                "Original Risk Rating",
                "High",
                "Adjusted Risk Rating",
                "Moderate",
                "Risk Adjustment",
                "Pending"));
        assertThat(pending.risk().rating()).hasValue(RiskLevel.HIGH);
        assertThat(pending.others()).contains(entry("Adjusted Risk Rating", "Moderate"));
    }

    @Test
    void deviations_and_the_vendors_part_are_kept_under_their_titles() throws IOException {
        var item = only(row(
                "V-1",
                "Operational Requirement",
                "Pending",
                "Deviation Rationale",
                "Operational Requirement: the port is needed",
                "Vendor Dependency",
                "Yes",
                "Last Vendor Check-in Date",
                "2026-10-01",
                "Vendor Dependent Product Name",
                "Example Firewall",
                "Binding Operational Directive 22-01 Due Date",
                "2026-12-01",
                "Status Date",
                "2026-10-15"));
        assertThat(item.status()).isEqualTo(Status.OPEN);
        assertThat(item.others())
                .contains(
                        entry("Operational Requirement", "Pending"),
                        entry("Last Vendor Check-in Date", "2026-10-01"),
                        entry("Status Date", "2026-10-15"));
    }

    @Test
    void the_current_template_holds_guidance_and_no_item() throws IOException {
        var file = PoamFiles.read(SharedSamples.sample("fedramp/FedRAMP-POAM-Template.xlsx"), Catalogue.inForce());
        assertThat(file.items()).isEmpty();
        assertThat(file.errors()).isEmpty();
        assertThat(Sheets.notices(file).stream().filter(message -> message.startsWith("Guidance")))
                .hasSizeGreaterThanOrEqualTo(1);
    }
}
