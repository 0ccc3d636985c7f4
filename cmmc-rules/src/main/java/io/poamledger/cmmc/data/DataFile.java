package io.poamledger.cmmc.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A data file inside the program: UTF-8, comma, RFC 4180 quotes, one header row. */
public final class DataFile {

    private DataFile() {}

    /**
     * The bytes of a resource.
     *
     * @param anchor the class beside which it lies
     * @param name relative to the package of {@code anchor}
     * @throws IllegalStateException if the program was built without it
     */
    public static byte[] bytes(Class<?> anchor, String name) {
        try (var in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its data file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows below the header; a field is asked for by the name of its column. */
    public static List<CSVRecord> rows(byte[] data) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = CSVParser.parse(new String(data, StandardCharsets.UTF_8), format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a resource, as {@link #bytes} finds it. */
    public static List<CSVRecord> rows(Class<?> anchor, String name) {
        return rows(bytes(anchor, name));
    }
}
