package io.poamledger.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.commandtest.Answer;
import io.poamledger.commandtest.Client;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.events.organisation.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AFedRampWorkbookComesInTest {

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
            "Original Risk Rating");

    @TempDir
    Path folder;

    CommandNode node;
    Client manager;

    @BeforeEach
    void start() {
        node = new CommandNode(folder);
        manager = node.client("mia", Role.COMPLIANCE_MANAGER);
    }

    @AfterEach
    void stop() {
        node.close();
    }

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
                "Moderate");
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
