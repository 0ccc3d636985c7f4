package io.poamledger.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.commandtest.Answer;
import io.poamledger.events.item.DeviationKind;
import io.poamledger.events.item.DeviationRequested;
import io.poamledger.events.item.PoamItemId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class AFedRampWorkbookComesInTest extends ImportsIntoASystem {

    private static final List<String> TITLES = List.of(
            "POAM ID",
            "Controls",
            "Weakness Name",
            "Weakness Description",
            "Weakness Detector Source",
            "Point of Contact",
            "Scheduled Completion Date",
            "Planned Milestones",
            "Milestone Changes",
            "Status Date",
            "Original Risk Rating",
            "Operational Requirement",
            "Deviation Rationale");

    @Test
    void with_what_is_open_and_what_is_closed_once_and_again_as_an_update() throws IOException {
        var first = take(workbook(row("V-1", ""), row("V-2", "2026-01-30")), "");
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.text("opened")).isEqualTo("2");
        assertThat(first.text("items.1.row")).isEqualTo("100002");
        assertThat(first.text("items.1.becomes")).isEqualTo("completed");

        var same = take(workbook(row("V-1", ""), row("V-2", "2026-01-30")), "");
        assertThat(same.text("items.1.state")).isIn("ALREADY_THERE", "UNCHANGED");

        var moved = take(
                workbook(row("V-1", "(1) Update 2027-02-01 : The vendor is late"), row("V-2", "2026-01-30")),
                "&dryRun=true");
        assertThat(moved.text("problems")).isEqualTo("[]");
        assertThat(moved.text("items.0.changes.0.field")).isEqualTo("Milestone Patch it");
        assertThat(moved.text("items.0.changes.0.file")).isEqualTo("2027-02-01");
        assertThat(moved.text("items.1.changes")).isEqualTo("[]");
    }

    @Test
    void with_a_deviation_that_is_asked_for_unless_it_is_one_of_a_finding() throws IOException {
        var taken = take(workbook(deviating(row("V-1", ""), "ac-2"), row("V-2", "2026-01-30")), "");
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(events("acme/1"))
                .filteredOn(DeviationRequested.class::isInstance)
                .containsExactly(new DeviationRequested(
                        PoamItemId.parse("acme/1"), 1, DeviationKind.OPERATIONAL_REQUIREMENT, "The lathe needs it"));

        var finding = take(workbook(deviating(row("V-3", ""), "3.1.1"), row("V-4", "2026-01-30")), "");
        assertThat(finding.text("notices")).contains("a finding of an assessment has no deviation");
        assertThat(events("acme/3")).noneMatch(DeviationRequested.class::isInstance);
    }

    /** @param said of an open one how its milestone changed, of a closed one the day */
    private static List<String> row(String id, String said) {
        var closed = said.startsWith("2026");
        return List.of(
                id,
                "SI-2",
                "Weakness " + id,
                "What was seen",
                "Nessus",
                "Jane Roe",
                "2027-06-01",
                "(1) 2027-01-15: Patch it",
                closed ? "(1) Complete " + said : said,
                closed ? said : "",
                "Moderate",
                "",
                "");
    }

    /** The same, of a control and with a deviation. */
    private static List<String> deviating(List<String> row, String control) {
        var cells = new ArrayList<>(row);
        cells.set(1, control);
        cells.set(TITLES.indexOf("Operational Requirement"), "Pending");
        cells.set(TITLES.indexOf("Deviation Rationale"), "The lathe needs it");
        return cells;
    }

    private static byte[] workbook(List<String> open, List<String> closed) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            sheet(workbook, "Open POA&M Items", open);
            sheet(workbook, "Closed POA&M Items", closed);
        }
        return out.toByteArray();
    }

    private static void sheet(Workbook workbook, String name, List<String> row) {
        var sheet = workbook.newWorksheet(name);
        for (var column = 0; column < TITLES.size(); column++) {
            sheet.value(0, column, TITLES.get(column));
            sheet.value(1, column, row.get(column));
        }
    }

    private Answer take(byte[] workbook, String more) {
        return manager.post("/api/imports?system=acme&fileName=poam.xlsx" + more, workbook);
    }
}
