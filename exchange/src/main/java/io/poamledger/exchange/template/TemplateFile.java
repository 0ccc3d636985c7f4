package io.poamledger.exchange.template;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileItem;
import io.poamledger.exchange.FileOnDisk;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.Remarks;
import io.poamledger.exchange.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the template, and tables near enough to it, from CSV and Excel. */
public final class TemplateFile {

    private TemplateFile() {}

    /**
     * Reads a CSV file.
     *
     * @throws UnreadableFile if it holds no table with a weakness column, or is broken
     * @throws io.poamledger.exchange.BeyondLimits if it is too large
     */
    public static ReadFile readCsv(FileOnDisk file, Catalogue catalogue, Budget budget) throws IOException {
        return read(file, List.of(CsvSheet.read(file, budget)), catalogue, budget);
    }

    /**
     * Reads the first worksheet of an Excel workbook that holds such a table.
     *
     * @throws UnreadableFile if none does, or the workbook is broken
     * @throws io.poamledger.exchange.BeyondLimits if it is too large
     */
    public static ReadFile readWorkbook(FileOnDisk file, Catalogue catalogue, Budget budget) {
        return read(file, XlsxSheets.read(file, budget), catalogue, budget);
    }

    private static ReadFile read(FileOnDisk file, List<Sheet> sheets, Catalogue catalogue, Budget budget) {
        sheets.forEach(Header::refuseOtherTemplates);
        var tables =
                sheets.stream().filter(sheet -> Header.find(sheet).isPresent()).toList();
        if (tables.isEmpty()) {
            throw new UnreadableFile("No header row was found: one row must name a Weakness column and at least two"
                    + " others of the template, such as Requirement and Milestones");
        }
        var sheet = tables.getFirst();
        var remarks = new Remarks(budget.limits());
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
        return read(file, sheet, Header.find(sheet).orElseThrow(), catalogue, remarks, budget);
    }

    private static ReadFile read(
            FileOnDisk file, Sheet sheet, Header header, Catalogue catalogue, Remarks remarks, Budget budget) {
        var items = new ArrayList<FileItem>();
        var rows = sheet.lines().stream()
                .filter(line -> line.number() > header.line())
                .toList();
        for (var row : rows) {
            new RowReader(header, row, catalogue, remarks, budget).read().ifPresent(items::add);
        }
        return new ReadFile(
                sheet.format(),
                file.name(),
                file.sha256(),
                rows.size(),
                rows.size() - items.size(),
                items,
                remarks.all());
    }
}
