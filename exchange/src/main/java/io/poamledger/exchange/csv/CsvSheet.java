package io.poamledger.exchange.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.FileOnDisk;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.columns.Mapping;
import io.poamledger.exchange.sheet.Lines;
import io.poamledger.exchange.sheet.Sheet;
import io.poamledger.exchange.values.FormulaGuard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV as spreadsheets write it: UTF-8 with or without its mark, UTF-16 with a mark, else Windows-1252; comma, semicolon
 * or tab; RFC 4180 quotes; any line ends. An apostrophe that guards a cell against being taken for a formula is removed.
 */
public final class CsvSheet {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final FileOnDisk file;
    private final Mapping mapping;
    private final Budget budget;

    private CsvSheet(FileOnDisk file, Mapping mapping, Budget budget) {
        this.file = file;
        this.mapping = mapping;
        this.budget = budget;
    }

    public static Sheet read(FileOnDisk file, Mapping mapping, Budget budget) throws IOException {
        return new CsvSheet(file, mapping, budget).sheet();
    }

    private Sheet sheet() throws IOException {
        var charset = charset();
        var beginning = beginning(charset);
        var delimiter = CsvDelimiter.of(beginning, mapping);
        var lines = new Lines(budget);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try (var text = new MeasuredCsv(
                        text(charset), delimiter, budget.limits().table());
                var parser = format.parse(text)) {
            for (var row : parser) {
                if (row.getRecordNumber() > 1 || !CsvDelimiter.isSaidBy(beginning)) {
                    lines.add((int) row.getRecordNumber(), cells(row));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableFile("The CSV is broken, probably by a quote that is never closed: " + reason(e), e);
        }
        return new Sheet(FileFormat.CSV, "", false, lines.all(), remarks(charset));
    }

    private static String reason(Exception e) {
        var cause = e.getCause() instanceof IOException io ? io : e;
        return String.valueOf(cause.getMessage());
    }

    private static List<String> cells(CSVRecord row) {
        return row.stream().map(FormulaGuard::remove).toList();
    }

    private static List<FileProblem> remarks(Charset charset) {
        return charset.equals(WINDOWS)
                ? List.of(FileProblem.notice(0, "", "", "The file is not UTF-8; it was read as Windows-1252"))
                : List.of();
    }

    /** The whole file in this encoding, without its mark. */
    private Reader text(Charset charset) throws IOException {
        var text = new BufferedReader(new InputStreamReader(file.open(), charset));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private Charset charset() throws IOException {
        try (var in = file.open()) {
            switch (HexFormat.of().formatHex(in.readNBytes(3))) {
                case "efbbbf" -> {
                    return UTF_8;
                }
                case String mark
                when mark.startsWith("fffe") -> {
                    return UTF_16LE;
                }
                case String mark
                when mark.startsWith("feff") -> {
                    return UTF_16BE;
                }
                default -> {}
            }
        }
        try (var strict = new InputStreamReader(file.open(), UTF_8.newDecoder())) {
            strict.transferTo(Writer.nullWriter());
            return UTF_8;
        } catch (CharacterCodingException _) {
            return WINDOWS;
        }
    }

    private String beginning(Charset charset) throws IOException {
        var characters = new char[CsvDelimiter.LOOKED_AT];
        try (var text = text(charset)) {
            var length = 0;
            for (var n = 0; n >= 0 && length < characters.length; length += Math.max(0, n)) {
                n = text.read(characters, length, characters.length - length);
            }
            return new String(characters, 0, length);
        }
    }
}
