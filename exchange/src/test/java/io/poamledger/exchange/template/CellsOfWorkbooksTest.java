package io.poamledger.exchange.template;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.Workbooks;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells of a workbook can be, written by hand as programs write them. */
class CellsOfWorkbooksTest {

    private static final String STYLES = "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/>"
            + "<numFmt numFmtId='165' formatCode='&quot;V-&quot;000'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
            + "<xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='9'/><xf numFmtId='57'/></cellXfs></styleSheet>";

    @ParameterizedTest(name = "counted from 1904: {0}; format {1}; {2} is {3}")
    @CsvSource({
        "1, 1, 44957, 2027-02-01",
        "true, 2, 44957, 2027-02-01",
        "0, 1, 46419, 2027-02-01",
        "false, 2, 46419.5, 2027-02-01",
        "0, 5, 46419, 2027-02-01",
    })
    void dates_count_from_the_first_day_of_the_workbook(String from1904, int style, String number, LocalDate day)
            throws IOException {
        assertThat(only(workbook(
                                "date1904='" + from1904 + "'",
                                "<c s='" + style + "'><v>" + number + "</v></c>",
                                Map.of()))
                        .plan()
                        .scheduledCompletion())
                .hasValue(day);
    }

    @Test
    void a_number_of_days_without_a_format_has_two_readings_where_days_count_from_1904() throws IOException {
        assertThat(read(workbook("date1904='1'", "<c><v>44957</v></c>", Map.of()))
                        .errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("2023-01-31", "1904"));
    }

    @Test
    void a_number_of_days_without_a_format_is_noticed() throws IOException {
        var file = read(workbook("", "<c><v>46419</v></c>", Map.of()));
        assertThat(file.items().getFirst().plan().scheduledCompletion()).hasValue(LocalDate.of(2027, 2, 1));
        assertThat(file.notices()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-01", "2027-02-01T00:00:00", "2027-02-01T00:00:00.000Z"})
    void a_cell_may_hold_its_date_in_iso_form(String value) throws IOException {
        assertThat(only(workbook("", "<c t='d'><v>" + value + "</v></c>", Map.of()))
                        .plan()
                        .scheduledCompletion())
                .hasValue(LocalDate.of(2027, 2, 1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<c><f>A1+1</f></c>|has no computed value",
                "<c><f>A1+1</f><v></v></c>|has no computed value",
                "<c t='e'><v>#REF!</v></c>|holds an error",
                "<c t='inlineStr'><is><r><rPr><strike/></rPr><t>2027-01-01 </t></r><r><t>2027-02-01</t></r></is></c>|struck out",
            })
    void what_has_no_value_that_counts_is_an_error(String cell, String says) throws IOException {
        assertThat(read(workbook("", cell, Map.of())).errors()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("Due date");
            assertThat(problem.message()).contains(says);
        });
    }

    @Test
    void a_formula_that_gives_nothing_is_an_empty_cell() throws IOException {
        assertThat(only(workbook("", "<c t='str'><f>IF(1,\"\")</f><v></v></c>", Map.of()))
                        .plan()
                        .scheduledCompletion())
                .isEmpty();
    }

    @Test
    void numbers_are_read_as_they_are_shown_and_rich_text_as_text() throws IOException {
        var row =
                "<c s='3'><v>7</v></c><c t='inlineStr'><is><r><rPr><b/></rPr><t>Ports </t></r><r><t>open</t></r></is></c>"
                        + "<c/><c s='4'><v>0.5</v></c><c t='b'><v>1</v></c>";
        var item = only(parts(
                "", header("Item", "Weakness", "Due date", "Done", "Funded") + "<row>" + row + "</row>", Map.of()));
        assertThat(item.label()).hasValue("V-007");
        assertThat(item.weakness().title()).isEqualTo("Ports open");
        assertThat(item.others()).containsEntry("Done", "50%").containsEntry("Funded", "TRUE");
    }

    @Test
    void notes_and_links_of_cells_are_kept_with_the_item() throws IOException {
        var item = only(workbook(
                "",
                "<c/>",
                Map.of(
                        "xl/_rels/sheet.xml.rels",
                        "<Relationships><Relationship Id='c' Type='x/comments' Target='comments1.xml'/>"
                                + "<Relationship Id='l' Type='x/hyperlink' Target='https://tickets.example.test/7'/></Relationships>",
                        "xl/comments1.xml",
                        "<comments><commentList><comment ref='B2'><text><r><t>Ask </t></r><r><t>Ana</t></r></text></comment>"
                                + "</commentList></comments>")));
        assertThat(item.others())
                .containsEntry("Note on Weakness", "Ask Ana")
                .containsEntry("Link on Item", "https://tickets.example.test/7");
    }

    @Test
    void a_formula_that_is_a_link_is_its_words_and_the_link_is_kept_also_where_it_was_never_computed()
            throws IOException {
        var link = "HYPERLINK(\"https://tickets.example.test/9?a=1&amp;b=2\",\"Ask \"\"us\"\"\")";
        var row = "<c t='str'><f>" + link + "</f></c><c t='str'><f>" + link + "</f><v>Ports open</v></c>";
        var item = only(parts("", header("Item", "Weakness", "Due date") + "<row r='2'>" + row + "</row>", Map.of()));
        assertThat(item.label()).hasValue("Ask \"us\"");
        assertThat(item.weakness().title()).isEqualTo("Ports open");
        assertThat(item.others())
                .containsEntry("Link on Item", "https://tickets.example.test/9?a=1&b=2")
                .containsEntry("Link on Weakness", "https://tickets.example.test/9?a=1&b=2");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "EncryptedPackage, protected by a password",
        "Workbook, old .xls kind",
        "WordDocument, a Word document",
        "PowerPoint Document, no workbook",
    })
    void old_and_protected_files_are_called_what_they_are(String stream, String says) {
        var bytes = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 4096);
        var name = stream.getBytes(UTF_16LE);
        System.arraycopy(name, 0, bytes, 2048, name.length);
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(UnreadableFile.class).hasMessageContaining(says);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"word/document.xml, a Word document", "content.xml, an OpenDocument file", "xl/workbook.bin, .xlsb"})
    void other_archives_are_called_what_they_are(String part, String says) throws IOException {
        var bytes = Workbooks.zip(Map.of(part, new byte[1]));
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(UnreadableFile.class).hasMessageContaining(says);
    }

    /** A register of one item with this cell under Due date, in C2. */
    private static byte[] workbook(String properties, String cell, Map<String, String> more) throws IOException {
        var row = "<row r='2'><c t='str'><v>A-1</v></c><c t='str'><v>Ports open</v></c>" + cell + "</row>";
        return parts(properties, header("Item", "Weakness", "Due date") + row, more);
    }

    private static String header(String... titles) {
        return Arrays.stream(titles)
                .map(title -> "<c t='str'><v>" + title + "</v></c>")
                .collect(Collectors.joining("", "<row r='1'>", "</row>"));
    }

    private static byte[] parts(String properties, String rows, Map<String, String> more) throws IOException {
        return Workbooks.ofParts(
                "<workbook><workbookPr " + properties
                        + "/><sheets><sheet name='Items' r:id='r1' xmlns:r='r'/></sheets></workbook>",
                "<worksheet><sheetData>" + rows
                        + "</sheetData><hyperlinks><hyperlink ref='A2' r:id='l' xmlns:r='r'/></hyperlinks>"
                        + "</worksheet>",
                STYLES,
                more);
    }

    private static FileItem only(byte[] bytes) throws IOException {
        var file = read(bytes);
        assertThat(file.errors()).isEmpty();
        assertThat(file.items()).hasSize(1);
        return file.items().getFirst();
    }

    private static ReadFile read(byte[] bytes) throws IOException {
        return PoamFiles.read(new ByteArrayInputStream(bytes), "a.xlsx", Catalogue.inForce());
    }
}
