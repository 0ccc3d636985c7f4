package io.poamledger.exchange.csv;

import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.columns.Mapping;
import io.poamledger.exchange.sheet.Sheet;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** What separates the cells of a CSV: the character that gives the header row its columns, whatever the texts below hold. */
final class CsvDelimiter {

    /** Characters of the file. */
    static final int LOOKED_AT = 1 << 16;

    private static final int ROWS = 40;
    /** What spreadsheets write into the first line, so that others know. */
    private static final Pattern SAID = Pattern.compile("(?i)\"?sep=([,;\\t|])\"?\\s*");

    private CsvDelimiter() {}

    static boolean isSaidBy(String beginning) {
        return SAID.matcher(firstLine(beginning)).matches();
    }

    static char of(String beginning, Mapping mapping) {
        var said = SAID.matcher(firstLine(beginning));
        if (said.matches()) {
            return said.group(1).charAt(0);
        }
        record Tried(char delimiter, int fields, int cells) {}
        return Stream.of(',', ';', '\t', '|')
                .map(delimiter -> {
                    var sheet = new Sheet(FileFormat.CSV, "", false, rows(beginning, delimiter), List.of());
                    var header = Header.nearest(sheet, mapping);
                    return new Tried(
                            delimiter,
                            header.map(Header::fields).orElse(0),
                            header.map(one -> one.titles().size()).orElse(0));
                })
                .max(Comparator.comparingInt(Tried::fields)
                        .thenComparingInt(Tried::cells)
                        .thenComparing(tried -> ";\t|,".indexOf(tried.delimiter())))
                .orElseThrow()
                .delimiter();
    }

    private static String firstLine(String beginning) {
        return beginning.lines().findFirst().orElse("");
    }

    /** As many rows as can be read with this separator; the last one may be cut off. */
    private static List<Sheet.Line> rows(String beginning, char delimiter) {
        var rows = new ArrayList<Sheet.Line>();
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (var parser = format.parse(new StringReader(beginning))) {
            for (var row : parser) {
                rows.add(new Sheet.Line(
                        (int) row.getRecordNumber(),
                        row.stream().limit(LOOKED_AT / ROWS).map(Sheet::clean).toList()));
                if (rows.size() == ROWS) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException _) {
            return rows;
        }
        return rows;
    }
}
