package io.poamledger.exchange.layouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.FileColumn;
import io.poamledger.exchange.FileColumn.Meaning;
import io.poamledger.exchange.SharedSamples;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSamples.class)
class EmassWorkbooksTest {

    private static final List<String> OLDER = List.of(
            "POA&M Item ID",
            "Control Vulnerability Description",
            "Controls / APs",
            "Office/Org",
            "Security Checks",
            "Resources Required",
            "Scheduled Completion Date",
            "Milestone ID",
            "Milestone with Completion Dates",
            "Milestone Changes",
            "Source Identifying Vulnerability ",
            "Status",
            "Comments",
            "Raw Severity",
            "Devices Affected",
            "Mitigations (in-house and in conjunction with the Navy CSSP)",
            "Severity",
            "Likelihood",
            "Impact",
            "Recommendations");

    private static final List<String> OF_2026 = List.of(
            "",
            "POA&M Item ID",
            "Control Vulnerability Description",
            "Controls / APs",
            "Security Checks",
            "POA&M Status",
            "POA&M Scheduled Completion Date",
            "POA&M Requested Risk Accepted Expiration Date",
            "POA&M Completion Date",
            "Milestone ID",
            "Milestone Description",
            "Milestone Status",
            "Milestone Status Comments",
            "Milestone Scheduled Completion Date",
            "Milestone Completion Date",
            "Identification Source",
            "Identification Source Details",
            "Office/Org",
            "Severity");

    private static List<String> older(String... cells) {
        return List.of(cells);
    }

    @Test
    void every_column_of_the_older_layout_is_known_and_says_what_it_became() throws IOException {
        var file = Sheets.of(
                        "POA&M",
                        List.of(
                                List.of("CUI"),
                                List.of("System Name", "", "Plant"),
                                List.of(),
                                OLDER,
                                older(
                                        "77",
                                        "Audit logs are not kept. Nobody looks at them.",
                                        "3.3.1",
                                        "IT Operations",
                                        "V-1234; SV-1234r1_rule",
                                        "One engineer",
                                        "2027-03-01",
                                        "1",
                                        "Log server bought 2027-01-15",
                                        "",
                                        "STIG review",
                                        "Ongoing",
                                        "Discussed",
                                        "II",
                                        "srv-1",
                                        "Console access only",
                                        "High",
                                        "Moderate",
                                        "High",
                                        "Buy a log server")))
                .read();
        assertThat(file.errors()).isEmpty();
        assertThat(file.columns()).extracting(FileColumn::meaning).doesNotContain(Meaning.NOT_UNDERSTOOD);
        assertThat(file.columns())
                .filteredOn(column -> column.title().equals("Recommendations"))
                .first()
                .satisfies(column -> assertThat(column.field()).hasValue("Remediation"));
        var item = Sheets.item(file, "77");
        assertThat(item.weakness().title()).isEqualTo("Audit logs are not kept.");
        assertThat(item.weakness().requirement()).hasValue(new RequirementId("3.3.1"));
        assertThat(item.weakness().references()).containsExactly("V-1234", "SV-1234r1_rule");
        assertThat(item.risk().rating()).hasValue(RiskLevel.HIGH);
        assertThat(item.plan().remediation()).hasValue("Buy a log server");
        assertThat(item.plan().primaryParty()).hasValue("IT Operations");
        assertThat(item.plan().milestones())
                .extracting(one -> one.dueOn().orElseThrow())
                .containsExactly(LocalDate.of(2027, 1, 15));
        assertThat(item.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(item.others())
                .contains(
                        entry("Raw Severity", "II"),
                        entry("Devices Affected", "srv-1"),
                        entry("Mitigations (in-house and in conjunction with the Navy CSSP)", "Console access only"));
    }

    @Test
    void risk_accepted_is_kept_beside_the_state_and_what_is_archived_is_left_out() throws IOException {
        var file = Sheets.of(
                        "POA&M",
                        List.of(
                                OLDER,
                                row(OLDER, Map.of(0, "1", 1, "Old modem", 11, "Risk Accepted")),
                                row(OLDER, Map.of(0, "2", 1, "Older modem", 11, "Archived"))))
                .read();
        assertThat(file.errors()).isEmpty();
        assertThat(file.items()).hasSize(1);
        assertThat(Sheets.item(file, "1").others()).contains(entry("Status", "Risk Accepted"));
    }

    @Test
    void a_row_for_each_milestone_is_one_item_also_where_cells_are_merged() throws IOException {
        var file = Sheets.of(
                        "POA&M",
                        List.of(
                                List.of("", "CUI"),
                                List.of("", "System", "Plant"),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of("", "", "", "", "", "POA&M", "", "", "", "Milestones"),
                                OF_2026,
                                row(
                                        OF_2026,
                                        Map.of(
                                                1,
                                                "A-1",
                                                2,
                                                "No MFA for admins",
                                                3,
                                                "3.5.3",
                                                5,
                                                "Ongoing",
                                                6,
                                                "2027-06-01",
                                                9,
                                                "1",
                                                10,
                                                "Buy tokens",
                                                11,
                                                "Completed",
                                                13,
                                                "2027-01-01",
                                                14,
                                                "2026-10-30")),
                                row(
                                        OF_2026,
                                        Map.of(
                                                9,
                                                "2",
                                                10,
                                                "Roll out",
                                                11,
                                                "Pending",
                                                12,
                                                "Waits for the vendor",
                                                13,
                                                "2027-05-01")),
                                row(
                                        OF_2026,
                                        Map.of(
                                                1,
                                                "A-2",
                                                2,
                                                "Badge reader broken",
                                                3,
                                                "PE-3",
                                                5,
                                                "Completed",
                                                6,
                                                "2026-06-01",
                                                8,
                                                "2026-05-30",
                                                10,
                                                "Repair",
                                                11,
                                                "Completed",
                                                13,
                                                "2026-05-01",
                                                14,
                                                "2026-05-02"))))
                .read();
        assertThat(file.errors()).isEmpty();
        assertThat(file.items()).hasSize(2);
        var item = Sheets.item(file, "A-1");
        assertThat(item.plan().milestones())
                .extracting(one -> one.title() + " " + one.status())
                .containsExactly("Buy tokens " + MilestoneStatus.COMPLETED, "Roll out " + MilestoneStatus.PLANNED);
        assertThat(item.plan().milestones().getLast().description()).hasValue("Waits for the vendor");
        assertThat(item.others()).contains(entry("Milestone ID", "1\n2"));
        assertThat(Sheets.item(file, "A-2").closure().orElseThrow().claimedOn()).hasValue(LocalDate.of(2026, 5, 30));
        assertThat(Sheets.notices(file)).anyMatch(message -> message.contains("it belongs to the item in row 8"));
    }

    @Test
    void rows_without_numbers_that_repeat_an_item_for_its_milestones_are_one_item() throws IOException {
        var first = Map.of(2, "No MFA for admins", 3, "3.5.3", 5, "Ongoing", 10, "Buy tokens", 13, "2027-01-01");
        var second = Map.of(2, "No MFA for admins", 3, "3.5.3", 5, "Ongoing", 10, "Roll out", 13, "2027-05-01");
        var file = Sheets.of("POA&M", List.of(OF_2026, row(OF_2026, first), row(OF_2026, second)))
                .read();
        assertThat(file.items()).hasSize(1);
        assertThat(file.items().getFirst().plan().milestones()).hasSize(2);
    }

    @Test
    void an_unknown_title_is_asked_for_and_taken_once_somebody_said_it() throws IOException {
        var titles = new ArrayList<>(OF_2026);
        titles.add("Suspense");
        titles.add("Obstacle Date");
        var row = row(titles, Map.of(1, "A-1", 2, "No MFA", 5, "Ongoing", 20, "2027-01-01"));
        var sheets = Sheets.of("POA&M", List.of(titles, row));
        assertThat(Sheets.errors(sheets.read())).singleElement().asString().contains("not understood", "dates");
        assertThat(sheets.read(Map.of("Obstacle Date", "kept")).errors()).isEmpty();
    }

    @Test
    void the_layout_of_a_public_tool_holds_placeholders_and_no_item() throws IOException {
        var file = PoamFiles.read(SharedSamples.sample("emass/emass-poam-import-layout.xlsx"), Catalogue.inForce());
        assertThat(file.items()).isEmpty();
        assertThat(file.errors()).isEmpty();
        assertThat(Sheets.notices(file)).contains("Guidance of the template; it is no item");
        assertThat(file.columns()).hasSize(26).extracting(FileColumn::meaning).doesNotContain(Meaning.NOT_UNDERSTOOD);
    }

    private static List<String> row(List<String> titles, Map<Integer, String> cells) {
        var row = new ArrayList<String>();
        for (var column = 0; column < titles.size(); column++) {
            row.add(cells.getOrDefault(column, ""));
        }
        return row;
    }
}
