package io.poamledger.exchange.layouts;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.Workbooks;
import io.poamledger.exchange.columns.Mapping;
import io.poamledger.exchange.columns.Mappings;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Worksheets of texts, to be read as a workbook. */
final class Sheets {

    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    static Sheets of(String name, List<List<String>> rows) {
        return new Sheets().and(name, rows);
    }

    Sheets and(String name, List<List<String>> rows) {
        sheets.put(name, rows);
        return this;
    }

    ReadFile read() throws IOException {
        return read(Map.of());
    }

    /** @param said what a person says of the columns */
    ReadFile read(Map<String, String> said) throws IOException {
        var bytes = Workbooks.workbook(workbook -> sheets.forEach((name, rows) -> {
            var sheet = workbook.newWorksheet(name);
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    var text = rows.get(row).get(column);
                    if (!text.isEmpty()) {
                        sheet.inlineString(row, column, text);
                    }
                }
            }
        }));
        return PoamFiles.read(
                new ByteArrayInputStream(bytes),
                "register.xlsx",
                Mappings.of(Mapping.of(said)),
                Catalogue.inForce(),
                Limits.DEFAULT);
    }

    static FileItem item(ReadFile file, String label) {
        return file.items().stream()
                .filter(item -> item.label().orElse("").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " but " + file.items() + file.problems()));
    }

    static List<String> errors(ReadFile file) {
        return file.errors().stream().map(FileProblem::message).toList();
    }

    static List<String> notices(ReadFile file) {
        return file.notices().stream().map(FileProblem::message).toList();
    }
}
