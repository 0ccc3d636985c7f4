package io.poamledger.exchange.template;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.FileBytes;
import io.poamledger.exchange.FileItem;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.Problem;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.UnreadableFile;
import java.util.ArrayList;
import java.util.List;

/** Reads the template, and tables near enough to it, from CSV and Excel. */
public final class TemplateFile {

    private TemplateFile() {}

    /**
     * Reads a CSV file.
     *
     * @throws UnreadableFile if it holds no table with a weakness column, or is broken or too large
     */
    public static ReadFile readCsv(FileBytes file, Catalogue catalogue, Limits limits) {
        return read(file, List.of(CsvSheet.read(file.bytes(), limits)), catalogue);
    }

    /**
     * Reads the first worksheet of an Excel workbook that holds such a table.
     *
     * @throws UnreadableFile if none does, or the workbook is broken or too large
     */
    public static ReadFile readWorkbook(FileBytes file, Catalogue catalogue, Limits limits) {
        return read(file, XlsxSheets.read(file.bytes(), limits), catalogue);
    }

    private static ReadFile read(FileBytes file, List<Sheet> sheets, Catalogue catalogue) {
        sheets.forEach(Header::refuseOtherTemplates);
        var tables =
                sheets.stream().filter(sheet -> Header.find(sheet).isPresent()).toList();
        if (tables.isEmpty()) {
            throw new UnreadableFile("No header row was found: one row must name a Weakness column and at least two"
                    + " others of the template, such as Requirement and Milestones");
        }
        var sheet = tables.getFirst();
        var problems = new ArrayList<>(sheet.remarks());
        tables.stream()
                .skip(1)
                .map(other -> Problem.error(
                        0,
                        "",
                        other.name(),
                        "Two worksheets hold a table of items. Only '" + sheet.name() + "' was read; put '"
                                + other.name() + "' into a file of its own"))
                .forEach(problems::add);
        return read(file, sheet, Header.find(sheet).orElseThrow(), catalogue, problems);
    }

    private static ReadFile read(
            FileBytes file, Sheet sheet, Header header, Catalogue catalogue, List<Problem> problems) {
        var items = new ArrayList<FileItem>();
        var rows = sheet.lines().stream()
                .filter(line -> line.number() > header.line())
                .toList();
        for (var row : rows) {
            new RowReader(header, row, catalogue, problems).read().ifPresent(items::add);
        }
        return new ReadFile(
                sheet.format(), file.name(), file.sha256(), rows.size(), rows.size() - items.size(), items, problems);
    }
}
