package io.poamledger.exchange.template;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileColumn;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Remarks;
import io.poamledger.exchange.WrittenHere;
import io.poamledger.exchange.WrittenHere.Columns;
import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.ColumnDates;
import io.poamledger.exchange.columns.ColumnReport;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.columns.Mapping;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.layouts.Layout;
import io.poamledger.exchange.sheet.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The items of one sheet.
 *
 * @param mapping what is known of its columns, by its layout and by what somebody said
 * @param layout whose columns they are, where others laid them down
 */
record Table(Sheet sheet, Mapping mapping, Optional<Layout> layout) {

    /** @param skipped rows that are no items */
    record Read(
            List<FileColumn> columns, List<FileItem> items, int rows, int skipped, Optional<WrittenHere> writtenHere) {}

    Optional<Header> header() {
        return Header.find(sheet, mapping);
    }

    Read read(Catalogue catalogue, Remarks remarks, Budget budget) {
        sheet.remarks().forEach(remarks::add);
        var header = header().orElseThrow();
        nothingUnseen(header, remarks);
        var below = sheet.lines().stream()
                .filter(line -> line.number() > header.line())
                .toList();
        var rows =
                below.stream().filter(row -> isOfTheTable(row, header, remarks)).toList();
        headings(rows, header, remarks);
        var columns = new ColumnReport(header, rows, remarks).columns(mapping);
        var items = new TableRows(
                        header, ColumnDates.of(header, sheet.from1904(), rows, remarks), catalogue, remarks, budget)
                .items(rows);
        return new Read(
                columns,
                items.items(),
                below.size(),
                below.size() - rows.size() + items.rowsWithoutItem(),
                layout.isPresent() ? saidAbove(header) : saidInRows(header, rows));
    }

    /** What is left out of the titles and of what stands below them is told, each at its column. */
    private void nothingUnseen(Header header, Remarks remarks) {
        sheet.lines().stream()
                .filter(line -> line.number() >= header.line())
                .forEach(line -> line.unseen()
                        .forEach(left -> remarks.add(FileProblem.notice(
                                line.number(),
                                header.titleAt(left.index()),
                                left.value(),
                                Remarks.unseen(left.first())))));
    }

    private Optional<WrittenHere> saidAbove(Header header) {
        return sheet.lines().stream()
                .filter(line -> line.number() < header.line())
                .flatMap(line -> line.cells().stream())
                .flatMap(text -> WrittenHere.in(text).stream())
                .findFirst()
                .map(position ->
                        new WrittenHere(layout.map(Layout::writtenAs).orElse(Columns.TEMPLATE), position, Map.of()));
    }

    private static Optional<WrittenHere> saidInRows(Header header, List<Sheet.Line> rows) {
        var positions = new HashMap<Integer, Long>();
        var written = false;
        for (var row : rows) {
            var said = header.derived(row, WrittenHere.TITLE);
            written |= said.isPresent();
            said.map(WrittenHere::read)
                    .filter(OptionalLong::isPresent)
                    .ifPresent(position -> positions.put(row.number(), position.getAsLong()));
        }
        return written
                ? Optional.of(new WrittenHere(Columns.TEMPLATE, OptionalLong.empty(), positions))
                : Optional.empty();
    }

    /** A title alone among full rows has two readings. */
    private static void headings(List<Sheet.Line> rows, Header header, Remarks remarks) {
        if (rows.stream().noneMatch(Margins::isFull)) {
            return;
        }
        rows.stream()
                .filter(row -> !header.cell(row, Column.WEAKNESS).isEmpty() && Margins.isOneText(row))
                .forEach(row -> remarks.add(FileProblem.error(
                        row.number(),
                        header.title(Column.WEAKNESS),
                        header.cell(row, Column.WEAKNESS),
                        "The row may be a heading or an item: only this cell is filled in. Write Open into its status if it is an"
                                + " item, or empty the row")));
    }

    private boolean isOfTheTable(Sheet.Line row, Header header, Remarks remarks) {
        if (layout.filter(known -> known.isGuidance(row)).isPresent()) {
            remarks.add(FileProblem.notice(row.number(), "", first(row), "Guidance of the template; it is no item"));
            return false;
        }
        if (header.isRepeatedBy(row)) {
            remarks.add(FileProblem.notice(row.number(), "", row.cell(0), "The header row again; it was left out"));
            return false;
        }
        if (Margins.isOne(row)) {
            remarks.add(
                    FileProblem.notice(row.number(), "", words(row), "A marking, a footer or a total; it is no item"));
            return false;
        }
        return true;
    }

    private static String words(Sheet.Line row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String first(Sheet.Line row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    }
}
