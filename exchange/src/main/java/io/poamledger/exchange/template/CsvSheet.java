package io.poamledger.exchange.template;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.exchange.Budget;
import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.FileOnDisk;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.UnreadableFile;
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
final class CsvSheet {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOKED_AT_FOR_THE_DELIMITER = 8192;

    private final FileOnDisk file;
    private final Budget budget;

    private CsvSheet(FileOnDisk file, Budget budget) {
        this.file = file;
        this.budget = budget;
    }

    static Sheet read(FileOnDisk file, Budget budget) throws IOException {
        return new CsvSheet(file, budget).sheet();
    }

    private Sheet sheet() throws IOException {
        var charset = charset();
        var delimiter = delimiter(charset);
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
                lines.add((int) row.getRecordNumber(), cells(row));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableFile("The CSV is broken, probably by a quote that is never closed: " + reason(e), e);
        }
        return new Sheet(FileFormat.CSV, "", lines.all(), remarks(charset));
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

    /** The separator that is most frequent outside quotes in the file's first lines. */
    private char delimiter(Charset charset) throws IOException {
        var counts = new int[3];
        var quoted = false;
        try (var text = text(charset)) {
            for (int left = LOOKED_AT_FOR_THE_DELIMITER, c = text.read(); left > 0 && c >= 0; left--, c = text.read()) {
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && ",;\t".indexOf(c) >= 0) {
                    counts[",;\t".indexOf(c)]++;
                }
            }
        }
        if (counts[0] >= counts[1] && counts[0] >= counts[2]) {
            return ',';
        }
        return counts[1] >= counts[2] ? ';' : '\t';
    }
}
