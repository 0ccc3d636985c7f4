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
            FileOnDisk file, List<Sheet> written, Mappings mappings, Catalogue catalogue, Budget budget) {
        var sheets = written.stream().map(Sheet::seen).toList();
        ScoreSheets.refuse(sheets);
        var kept = mappings.foundIn(sheets);
        var mapping = kept.map(found -> found.mapping().with(mappings.said())).orElse(mappings.said());
        var remarks = new Remarks(budget.limits());
        var tables = new Tables(sheets, mapping).toRead(remarks);
        if (tables.isEmpty()) {
            throw new UnreadableFile(
                    "No header row was found: one row must name a Weakness column and at least two others of the template, such"
                            + " as Requirement and Milestones" + seen(sheets, mapping),
                    columns(sheets, mapping));
        }
        kept.ifPresent(found -> remarks.add(FileProblem.notice(
                0, "", found.name(), "The columns are taken as they were kept under this name, by their titles")));
        var parts = tables.stream()
                .map(table -> table.read(catalogue, remarks, budget))
                .toList();
        Tables.nothingIsTwice(parts, remarks);
        return new ReadFile(
                sheets.getFirst().format(),
                file.name(),
                file.sha256(),
                parts.stream().mapToInt(Table.Read::rows).sum(),
                parts.stream().mapToInt(Table.Read::skipped).sum(),
                Tables.columns(parts),
                parts.stream().flatMap(part -> part.items().stream()).toList(),
                remarks.all(),
                parts.stream().flatMap(part -> part.writtenHere().stream()).findFirst());
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
}
