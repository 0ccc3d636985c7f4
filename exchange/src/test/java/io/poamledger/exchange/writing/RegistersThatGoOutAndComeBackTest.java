package io.poamledger.exchange.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.RandomRegister;
import io.poamledger.exchange.RegisterRow;
import io.poamledger.exchange.Workbooks;
import io.poamledger.exchange.columns.KeptColumns;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.Weakness;
import io.poamledger.exchange.reading.PoamFiles;
import io.poamledger.exchange.writing.PoamTable.MoreColumns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistersThatGoOutAndComeBackTest {

    @Test
    void a_register_as_csv_is_read_back_equal() throws IOException {
        var items = RandomRegister.items(new Random(11), 400);
        var bytes = csv(items);

        var file = PoamFiles.read(new ByteArrayInputStream(bytes), "register.csv", Catalogue.inForce());
        assertThat(file.errors()).isEmpty();
        assertThat(file.items()).isEqualTo(items);
    }

    @Test
    void a_register_as_workbook_is_read_back_equal() throws IOException {
        var items = RandomRegister.items(new Random(12), 1_200);

        var file = PoamFiles.read(new ByteArrayInputStream(xlsx(items)), "register.xlsx", Catalogue.inForce());
        assertThat(file.errors()).isEmpty();
        assertThat(file.items()).isEqualTo(items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "'=1"})
    void no_cell_of_a_csv_begins_like_a_formula(String text) throws IOException {
        var items = List.of(FileItem.of(2, Weakness.titled(text)));

        var csv = new String(csv(items), StandardCharsets.UTF_8);
        assertThat(csv).contains("'" + text + ",");
    }

    @Test
    void a_kept_column_that_holds_what_a_field_may_hold_comes_back_without_being_asked_for() throws IOException {
        var kept = new LinkedHashMap<String, String>();
        kept.put("Last Vendor Check-in Date", "2026-10-01");
        kept.put("Operational Requirement", "Pending");
        kept.put("Bay", "Hall 2");
        var plain = FileItem.of(2, Weakness.titled("A"));
        var item = new FileItem(
                2,
                plain.label(),
                plain.system(),
                plain.weakness(),
                plain.risk(),
                plain.plan(),
                plain.status(),
                plain.closure(),
                plain.forerunner(),
                plain.log(),
                kept);
        var bytes = csv(List.of(item));

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains(",Bay,Other: Last Vendor Check-in Date,Other: Op");
        var file = PoamFiles.read(new ByteArrayInputStream(bytes), "a.csv", Catalogue.inForce());
        assertThat(file.errors()).isEmpty();
        assertThat(file.items().getFirst().others()).isEqualTo(kept);
    }

    @Test
    void a_formula_is_text_in_a_workbook() throws IOException {
        var bytes = xlsx(List.of(FileItem.of(2, Weakness.titled("=1+1"))));
        var sheet = Workbooks.part(bytes, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("=1+1").doesNotContain("<f>");
    }

    @Test
    void derived_columns_go_out_and_are_not_read_back() throws IOException {
        var item = FileItem.of(2, Weakness.titled("A"));
        var derived = new MoreColumns(List.of("Days overdue", "Slip in days"), new LinkedHashMap<>());
        var out = new ByteArrayOutputStream();
        PoamTable.writeCsv(derived, List.of(new RegisterRow(item, List.of("12", "-3"))), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Days overdue (derived),Slip in days (derived)\r\n")
                .endsWith(",12,'-3\r\n");
        assertThat(PoamFiles.read(new ByteArrayInputStream(out.toByteArray()), "a.csv", Catalogue.inForce())
                        .items())
                .containsExactly(item);
    }

    @Test
    void the_stream_stays_open_for_its_owner() throws IOException {
        var closed = new boolean[1];
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        PoamTable.writeXlsx(MoreColumns.NONE, List.of(), out);
        PoamTable.writeCsv(MoreColumns.NONE, List.of(), out);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void rows_go_out_while_more_are_made() throws IOException {
        var out = new ByteArrayOutputStream();
        var before = new ArrayList<Integer>();
        Iterable<RegisterRow> rows = () -> IntStream.rangeClosed(1, 20_000)
                .mapToObj(number -> {
                    if (number == 20_000) {
                        before.add(out.size());
                    }
                    return new RegisterRow(FileItem.of(number, Weakness.titled("Weakness " + number)), List.of());
                })
                .iterator();
        PoamTable.writeCsv(MoreColumns.NONE, rows, out);
        PoamTable.writeXlsx(MoreColumns.NONE, rows, out);

        assertThat(before.getFirst()).isGreaterThan(100_000);
        assertThat(before.getLast() - before.getFirst()).isGreaterThan(100_000);
    }

    @Test
    void an_empty_register_is_a_header() throws IOException {
        assertThat(PoamFiles.read(new ByteArrayInputStream(xlsx(List.of())), "a.xlsx", Catalogue.inForce())
                        .rowsRead())
                .isZero();
    }

    private static byte[] csv(List<FileItem> items) throws IOException {
        var out = new ByteArrayOutputStream();
        PoamTable.writeCsv(kept(items), rows(items), out);
        return out.toByteArray();
    }

    private static byte[] xlsx(List<FileItem> items) throws IOException {
        var out = new ByteArrayOutputStream();
        PoamTable.writeXlsx(kept(items), rows(items), out);
        return out.toByteArray();
    }

    private static MoreColumns kept(List<FileItem> items) {
        return new MoreColumns(List.of(), KeptColumns.titles(items.stream().map(FileItem::others), 100));
    }

    private static List<RegisterRow> rows(List<FileItem> items) {
        return items.stream().map(item -> new RegisterRow(item, List.of())).toList();
    }
}
