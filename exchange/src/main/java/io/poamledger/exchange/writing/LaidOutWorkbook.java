package io.poamledger.exchange.writing;

import io.poamledger.exchange.RegisterRow;
import io.poamledger.exchange.layouts.Layout;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes a register in the columns that others laid down; it is read back as equal items, as far as they have a column. */
public final class LaidOutWorkbook {

    private LaidOutWorkbook() {}

    /**
     * What stands above the table.
     *
     * @param systems whose register it is
     * @param day as of which it is
     * @param exported when it was written
     * @param moment the same in words
     */
    public record Cover(String systems, LocalDate day, LocalDate exported, String moment) {}

    /**
     * An Excel workbook. What files said of items that has no column in the layout stands behind its columns.
     *
     * @param kept the titles of that
     * @param register is asked for once for each worksheet
     */
    public static void write(
            Layout layout, Cover cover, List<String> kept, Supplier<Stream<RegisterRow>> register, OutputStream out)
            throws IOException {
        switch (layout) {
            case EMASS -> new EmassWorkbook(out, kept).write(cover, register);
            case FEDRAMP -> new FedRampWorkbook(out, kept).write(cover, register);
        }
    }
}
