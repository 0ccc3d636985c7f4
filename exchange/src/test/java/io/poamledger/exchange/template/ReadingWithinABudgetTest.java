package io.poamledger.exchange.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.Workbooks;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files made to take memory or time, and large ones that are meant well. */
@Timeout(120)
class ReadingWithinABudgetTest {

    private static final String HEADER = "Weakness,Item,Milestones,References";
    private static final String HEADER_ROW = row("Weakness", "Item", "Milestones", "References");
    private static final String FULL_CELL = "x".repeat(32_700);

    @Test
    void ten_thousand_rows_of_csv_are_read() throws IOException {
        var rows = IntStream.rangeClosed(1, 9_999)
                .mapToObj(n -> "Weakness " + n + "," + n + ",2027-01-02: Patch,CVE-2026-" + n + "; CCI-" + n)
                .collect(Collectors.joining("\n"));

        assertThat(read(HEADER + "\n" + rows).items()).hasSize(9_999);
    }

    @Test
    void ten_thousand_items_of_a_workbook_are_read() throws IOException {
        var workbook = Workbooks.workbook(book -> {
            var sheet = book.newWorksheet("Items");
            for (var column = 0; column < 25; column++) {
                sheet.value(
                        0,
                        column,
                        column == 0 ? "Weakness" : column == 1 ? "Item" : column == 2 ? "Status" : "C" + column);
                for (var row = 1; row <= 10_000; row++) {
                    sheet.value(row, column, column == 2 ? "Open" : "Text " + column + " of row " + row);
                }
            }
        });

        var file = read(workbook);
        assertThat(file.items()).hasSize(10_000);
        assertThat(file.isClean()).isTrue();
    }

    @Test
    void a_cell_in_a_column_that_no_spreadsheet_has_is_a_damaged_workbook() throws IOException {
        var far = Workbooks.ofSheetData(HEADER_ROW + "<row r='2'><c r='ZZZZZZ2' t='str'><v>x</v></c></row>");
        assertThatThrownBy(() -> read(far)).isInstanceOf(UnreadableFile.class).hasMessageContaining("ZZZZZZ2");
        var last = Workbooks.ofSheetData(HEADER_ROW + "<row r='2'><c r='XFD2' t='str'><v>x</v></c></row>");
        assertThatThrownBy(() -> read(last)).isInstanceOf(BeyondLimits.class).hasMessageContaining("at most 200");
    }

    @Test
    void a_number_of_a_thousand_million_digits_stays_as_it_is_written() throws IOException {
        var workbook = Workbooks.ofSheetData(
                HEADER_ROW + "<row r='2'><c t='str'><v>Guests</v></c><c><v>1E999999999</v></c></row>");
        assertThat(read(workbook).items().getFirst().label()).hasValue("1E999999999");
    }

    @Test
    void more_cells_than_a_register_has_are_refused_also_empty_ones() throws IOException {
        var empty = Workbooks.ofSheetData(HEADER_ROW + ("<row>" + "<c/>".repeat(1_000) + "</row>").repeat(2_600));
        assertThatThrownBy(() -> read(empty)).hasMessage("The workbook has more than 2500000 cells");
    }

    @Test
    void one_text_that_many_cells_show_counts_as_often_as_it_is_kept() throws IOException {
        var bomb = Workbooks.ofSheetData(
                HEADER_ROW + ("<row>" + "<c t='s'><v>0</v></c>".repeat(100) + "</row>").repeat(5_000),
                "<si><t>" + FULL_CELL + " </t></si>");
        assertThat(bomb.length).isLessThan(50_000);
        assertThatThrownBy(() -> read(bomb))
                .isInstanceOf(BeyondLimits.class)
                .hasMessage("The texts of the file have more than 10000000 characters together");
    }

    @Test
    void a_tag_or_a_text_without_end_is_refused_before_it_fills_the_memory() throws IOException {
        var tag = Workbooks.ofSheetData("<row r='" + "1".repeat(2 << 20) + "'/>");
        assertThatThrownBy(() -> read(tag)).hasMessageContaining("a text or a tag of more than 400000 characters");
        var text = Workbooks.ofSheetData("", "<si><t>" + FULL_CELL.repeat(4) + "</t></si>");
        assertThatThrownBy(() -> read(text)).hasMessageContaining("A text of the workbook has more than");
        var entities = Workbooks.ofSheetData("<!DOCTYPE a [<!ENTITY b 'bbbb'>]>");
        assertThatThrownBy(() -> read(entities)).hasMessageContaining("comments, CDATA or document types");
    }

    @Test
    void a_row_of_csv_with_too_many_cells_is_refused_before_it_is_kept() {
        assertThatThrownBy(() -> read(HEADER + "\na\"b" + ",".repeat(10_000_000)))
                .hasMessage("Row 2 has 201 cells or more; at most 200 are read");
        assertThatThrownBy(() -> read(HEADER + "\n\"" + FULL_CELL.repeat(100) + "\""))
                .hasMessageContaining("A cell of row 2 has 65537 characters or more");
    }

    @Test
    void a_quoted_cell_may_hold_separators_quotes_and_lines() throws IOException {
        var file = read(HEADER + "\n\"" + "a,\"\"b\"\"\n".repeat(3_000) + "\",1,,\n");
        assertThat(file.items()).hasSize(1);
    }

    @Test
    void parts_of_cells_are_counted_over_the_whole_file() {
        var references = "a;".repeat(16_000);
        var rows = ("Guests,,,\"" + references + "\"\n").repeat(30);
        assertThatThrownBy(() -> read(HEADER + "\n" + rows)).hasMessageContaining("more than 300000 milestones");
    }

    @Test
    void cells_that_made_the_readers_slow_are_read_in_time() throws IOException {
        var blanks = "a" + " ".repeat(32_000) + "b";
        var lines = "2027-01-02: Patch\n" + ">\n> x\n".repeat(5_000);
        var bars = "2027-01-02: Patch" + " ".repeat(32_000) + "y";
        var row = "\"" + blanks + "\",,\"%s\",AC-2" + "(1)".repeat(8_000) + "\n";
        var file =
                read(HEADER + "\n" + row.formatted(lines) + row.formatted(bars).repeat(60));
        assertThat(file.items()).hasSize(61);
    }

    @Test
    void errors_beyond_a_thousand_are_counted_and_not_listed() throws IOException {
        var file = read(HEADER + "\n" + "Guests,,no date,\n".repeat(1_500));
        assertThat(file.errors()).hasSize(1_001);
        assertThat(file.errors().getLast().message()).isEqualTo("There are 500 more errors than are listed here");
    }

    @Test
    void reading_ends_after_its_time() {
        var none = new Limits(
                1 << 20,
                Duration.ZERO,
                1 << 20,
                1 << 20,
                10,
                Limits.DEFAULT.table(),
                Limits.DEFAULT.workbook(),
                Limits.DEFAULT.oscal());
        var rows = HEADER + "\n" + "Guests,1,,\n".repeat(2_000);
        assertThatThrownBy(() -> PoamFiles.read(in(rows.getBytes(UTF_8)), "a.csv", Catalogue.inForce(), none))
                .isInstanceOf(BeyondLimits.class)
                .hasMessage("Reading the file takes more than 0 seconds");
    }

    private static String row(String... texts) {
        return "<row>"
                + IntStream.range(0, texts.length)
                        .mapToObj(n -> "<c t='str'><v>" + texts[n] + "</v></c>")
                        .collect(Collectors.joining())
                + "</row>";
    }

    private static ReadFile read(String csv) throws IOException {
        return read(csv.getBytes(UTF_8));
    }

    private static ReadFile read(byte[] file) throws IOException {
        return PoamFiles.read(in(file), "a file", Catalogue.inForce());
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
