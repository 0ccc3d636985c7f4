package io.poamledger.exchange.template;

import io.poamledger.exchange.FileFormat;
import io.poamledger.exchange.Limits;
import io.poamledger.exchange.Problem;
import io.poamledger.exchange.UnreadableFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV as spreadsheets write it: UTF-8 with or without its mark, UTF-16 with a mark, else Windows-1252; comma, semicolon
 * or tab; RFC 4180 quotes; any line ends. An apostrophe that guards a cell against being taken for a formula is removed.
 */
final class CsvSheet {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final List<Problem> remarks = new ArrayList<>();

    private CsvSheet() {}

    static Sheet read(byte[] bytes, Limits limits) {
        return new CsvSheet().sheet(bytes, limits);
    }

    private Sheet sheet(byte[] bytes, Limits limits) {
        var text = decode(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFile("This is not text: it holds zero bytes. Readable are the CSV and Excel template"
                    + " and OSCAL POA&M as JSON.");
        }
        var lines = new Lines(limits);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            for (var row : parser) {
                lines.add((int) row.getRecordNumber(), cells(row));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableFile("The CSV is broken, probably by a quote that is never closed: " + reason(e), e);
        }
        return new Sheet(FileFormat.CSV, "", lines.all(), List.copyOf(remarks));
    }

    private static String reason(Exception e) {
        var cause = e.getCause() instanceof IOException io ? io : e;
        return String.valueOf(cause.getMessage());
    }

    private static List<String> cells(CSVRecord row) {
        return row.stream().map(FormulaGuard::remove).toList();
    }

    private String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            remarks.add(Problem.notice(0, "", "", "The file is not UTF-8; it was read as Windows-1252"));
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The separator that is most frequent outside quotes in the file's first lines. */
    private static char delimiter(String text) {
        var counts = new int[3];
        var quoted = false;
        var end = Math.min(text.length(), 8192);
        for (var i = 0; i < end; i++) {
            var c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && ",;\t".indexOf(c) >= 0) {
                counts[",;\t".indexOf(c)]++;
            }
        }
        if (counts[0] >= counts[1] && counts[0] >= counts[2]) {
            return ',';
        }
        return counts[1] >= counts[2] ? ';' : '\t';
    }
}
