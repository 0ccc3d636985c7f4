package io.poamledger.exchange.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.Workbooks;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class ReadingWorkbooksTest {

    @Test
    void finds_the_table_behind_a_cover_sheet_and_keeps_the_row_numbers_people_see() throws IOException {
        var file = read(Workbooks.workbook(workbook -> {
            workbook.newWorksheet("Cover").value(0, 0, "Plan of action, 2026");
            var sheet = workbook.newWorksheet("Items");
            sheet.value(0, 0, "CUI");
            row(sheet, 5, "Weakness", "Owner", "Due date", "Item", "Weight");
            row(sheet, 8, "Guests", "Ana", "5/5/2027", "V-1", "x");
        }));

        assertThat(file.format()).isEqualTo(FileFormat.XLSX);
        assertThat(file.items()).singleElement().satisfies(item -> {
            assertThat(item.row()).isEqualTo(9);
            assertThat(item.weakness().title()).isEqualTo("Guests");
            assertThat(item.plan().scheduledCompletion()).hasValue(LocalDate.of(2027, 5, 5));
            assertThat(item.others()).containsEntry("Weight", "x");
        });
    }

    @Test
    void reads_dates_as_dates_whether_formatted_or_serial_numbers() throws IOException {
        var file = read(Workbooks.workbook(workbook -> {
            var sheet = workbook.newWorksheet("Items");
            row(sheet, 0, "Weakness", "Discovered on", "Due date", "Item");
            sheet.value(1, 0, "Guests");
            sheet.value(1, 1, LocalDate.of(2026, 2, 28));
            sheet.style(1, 1).format("[$-409]d-mmm-yy;@").set();
            sheet.value(1, 2, 46213);
            sheet.value(1, 3, 7);
        }));

        var item = file.items().getFirst();
        assertThat(item.weakness().discoveredOn()).hasValue(LocalDate.of(2026, 2, 28));
        assertThat(item.plan().scheduledCompletion()).hasValue(LocalDate.of(2026, 7, 10));
        assertThat(item.label()).hasValue("7");
    }

    @Test
    void takes_the_computed_value_of_a_formula_and_never_the_formula() throws IOException {
        var file = read(Workbooks.workbook(workbook -> {
            var sheet = workbook.newWorksheet("Items");
            row(sheet, 0, "Weakness", "Owner", "Item", "Due date");
            row(sheet, 1, "Guests", "Ana");
            sheet.formula(1, 2, "1+1");
        }));

        assertThat(file.items().getFirst().label()).isNotEqualTo(Optional.of("1+1"));
    }

    @Test
    void a_second_table_is_an_error_because_it_would_be_lost() throws IOException {
        var file = read(Workbooks.workbook(workbook -> {
            row(workbook.newWorksheet("Open"), 0, "Weakness", "Owner", "Due date");
            row(workbook.newWorksheet("Closed"), 0, "Weakness", "Owner", "Due date");
        }));

        assertThat(file.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isZero();
            assertThat(problem.value()).isEqualTo("Closed");
        });
    }

    @Test
    void refuses_a_workbook_that_grows_when_unpacked() throws IOException {
        var bomb = Workbooks.zip(
                Map.of("xl/workbook.xml", ("<a>" + "<a/>".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8)));
        assertThat(bomb.length).isLessThan(10_000);
        var limits = Limits.DEFAULT.with(new Limits.Workbook(2 << 20, 10, 10));
        assertThatThrownBy(() -> PoamFiles.read(in(bomb), "a.xlsx", Catalogue.inForce(), limits))
                .isInstanceOf(BeyondLimits.class)
                .hasMessage("The workbook is larger than 2097152 bytes when unpacked");
    }

    @Test
    void refuses_an_archive_that_is_no_workbook() throws IOException {
        var archive = Workbooks.zip(Map.of("mimetype", new byte[] {1}));
        assertThatThrownBy(() -> read(archive)).hasMessage("This is a ZIP archive, but no Excel workbook (.xlsx)");
    }

    @Test
    void refuses_a_workbook_with_broken_parts() throws IOException {
        var archive = Workbooks.zip(Map.of("xl/workbook.xml", "<workbook>".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> read(archive))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("The workbook is damaged");
    }

    @Test
    void refuses_a_workbook_that_was_cut_off_anywhere() throws IOException {
        var whole =
                Workbooks.workbook(workbook -> row(workbook.newWorksheet("Items"), 0, "Weakness", "Owner", "Due date"));
        for (var length = 5; length < whole.length; length += 97) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).as("cut after %d bytes", length).isInstanceOf(UnreadableFile.class);
        }
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (var column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    private static ReadFile read(byte[] bytes) throws IOException {
        return PoamFiles.read(in(bytes), "a.xlsx", Catalogue.inForce());
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
