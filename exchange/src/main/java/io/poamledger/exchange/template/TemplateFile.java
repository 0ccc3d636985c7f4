package io.poamledger.exchange.template;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileColumn;
import io.poamledger.exchange.FileOnDisk;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.Remarks;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.ColumnDates;
import io.poamledger.exchange.columns.ColumnReport;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.columns.Mapping;
import io.poamledger.exchange.columns.Mappings;
import io.poamledger.exchange.csv.CsvSheet;
import io.poamledger.exchange.sheet.Sheet;
import io.poamledger.exchange.xlsx.XlsxSheets;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the template, and tables near enough to it, from CSV and Excel. */
public final class TemplateFile {

    private static final int TITLES_SHOWN = 30;

    private TemplateFile() {}

    /**
     * Reads a CSV file.
     *
     * @throws UnreadableFile if it holds no table with a weakness column, or is broken
     * @throws io.poamledger.exchange.BeyondLimits if it is too large
     */
    public static ReadFile readCsv(FileOnDisk file, Mappings mappings, Catalogue catalogue, Budget budget)
            throws IOException {
        return read(file, List.of(CsvSheet.read(file, mappings.said(), budget)), mappings, catalogue, budget);
    }

    /**
     * Reads the first worksheet of an Excel workbook that holds such a table.
     *
     * @throws UnreadableFile if none does, or the workbook is broken
     * @throws io.poamledger.exchange.BeyondLimits if it is too large
     */
    public static ReadFile readWorkbook(FileOnDisk file, Mappings mappings, Catalogue catalogue, Budget budget) {
        return read(file, XlsxSheets.read(file, budget), mappings, catalogue, budget);
    }

    private static ReadFile read(
            FileOnDisk file, List<Sheet> sheets, Mappings mappings, Catalogue catalogue, Budget budget) {
        sheets.forEach(Header::refuseOtherTemplates);
        var kept = mappings.foundIn(sheets);
        var mapping = kept.map(found -> found.mapping().with(mappings.said())).orElse(mappings.said());
        var tables = tables(sheets, mapping);
        if (tables.isEmpty()) {
            throw new UnreadableFile(
                    "No header row was found: one row must name a Weakness column and at least two others of the template, such"
                            + " as Requirement and Milestones" + seen(sheets, mapping),
                    columns(sheets, mapping));
        }
        var sheet = tables.getFirst();
        var remarks = new Remarks(budget.limits());
        kept.ifPresent(found -> remarks.add(FileProblem.notice(
                0, "", found.name(), "The columns are taken as they were kept under this name, by their titles")));
        sheet.remarks().forEach(remarks::add);
        tables.stream()
                .skip(1)
                .map(other -> FileProblem.error(
                        0,
                        "",
                        other.name(),
                        "Two worksheets hold a table of items. Only '" + sheet.name() + "' was read; put '"
                                + other.name() + "' into a file of its own"))
                .forEach(remarks::add);
        sheets.stream()
                .filter(other ->
                        !tables.contains(other) && Header.find(other, mapping).isPresent())
                .forEach(other -> remarks.add(FileProblem.notice(
                        0,
                        "",
                        other.name(),
                        "The worksheet has a table with descriptions but no weakness; it was not read")));
        return read(file, sheet, mapping, catalogue, remarks, budget);
    }

    /** Those that name a weakness, or else those that only describe one. */
    private static List<Sheet> tables(List<Sheet> sheets, Mapping mapping) {
        var found = sheets.stream()
                .filter(sheet -> Header.find(sheet, mapping).isPresent())
                .toList();
        var named = found.stream()
                .filter(sheet -> Header.find(sheet, mapping).orElseThrow().has(Column.WEAKNESS))
                .toList();
        return named.isEmpty() ? found : named;
    }

    /** The titles of the row that looks most like a header, and where it is. */
    private static String seen(List<Sheet> sheets, Mapping mapping) {
        return nearest(sheets, mapping)
                .map(nearest -> ". Nearest to one is row " + nearest.header().line()
                        + (nearest.sheet().name().isEmpty()
                                ? ""
                                : " of the sheet '" + nearest.sheet().name() + "'")
                        + " with the titles " + quoted(nearest.header().titles())
                        + ". Rename the one that says what is wrong to Weakness, or say it in a mapping: "
                        + nearest.header().titles().getFirst() + "=Weakness")
                .orElse("");
    }

    /** The columns under the titles of that row, for whoever is to say what they are. */
    private static List<FileColumn> columns(List<Sheet> sheets, Mapping mapping) {
        return nearest(sheets, mapping)
                .map(nearest -> new ColumnReport(
                                nearest.header(),
                                nearest.sheet().lines().stream()
                                        .filter(line ->
                                                line.number() > nearest.header().line())
                                        .toList(),
                                new Remarks(Limits.DEFAULT))
                        .columns(mapping))
                .orElse(List.of());
    }

    private record Nearest(Sheet sheet, Header header) {}

    private static Optional<Nearest> nearest(List<Sheet> sheets, Mapping mapping) {
        return sheets.stream()
                .flatMap(sheet -> Header.nearest(sheet, mapping).map(header -> new Nearest(sheet, header)).stream())
                .max(Comparator.<Nearest>comparingInt(
                                nearest -> nearest.header().fields())
                        .thenComparingInt(nearest -> nearest.header().titles().size()));
    }

    private static String quoted(List<String> titles) {
        return String.join(
                        ", ",
                        titles.stream()
                                .limit(TITLES_SHOWN)
                                .map(title -> "'" + title + "'")
                                .toList())
                + (titles.size() > TITLES_SHOWN ? " and " + (titles.size() - TITLES_SHOWN) + " more" : "");
    }

    private static ReadFile read(
            FileOnDisk file, Sheet sheet, Mapping mapping, Catalogue catalogue, Remarks remarks, Budget budget) {
        var header = Header.find(sheet, mapping).orElseThrow();
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
        return new ReadFile(
                sheet.format(),
                file.name(),
                file.sha256(),
                below.size(),
                below.size() - rows.size() + items.rowsWithoutItem(),
                columns,
                items.items(),
                remarks.all());
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

    private static boolean isOfTheTable(Sheet.Line row, Header header, Remarks remarks) {
        if (header.isRepeatedBy(row)) {
            remarks.add(FileProblem.notice(row.number(), "", row.cell(0), "The header row again; it was left out"));
            return false;
        }
        if (Margins.isOne(row)) {
            var text = row.cells().stream()
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .orElse("");
            remarks.add(FileProblem.notice(row.number(), "", text, "A marking, a footer or a total; it is no item"));
            return false;
        }
        return true;
    }
}
