package io.poamledger.exchange;

import java.time.Duration;

/**
 * How much of a file is read before it is refused: the one budget of all readers. What may be used in all, over every sheet
 * and every row, keeps the memory that a file can take small; {@link Budget} counts it.
 *
 * @param fileBytes size of the file
 * @param time from the first byte of the file to its last item
 * @param characters UTF-16 units of all texts that are kept
 * @param entries milestones, parties, references and the like, in all items together
 * @param problems errors that are listed, and as many notices; further ones are only counted
 */
public record Limits(
        long fileBytes,
        Duration time,
        long characters,
        int entries,
        int problems,
        Table table,
        Workbook workbook,
        Oscal oscal) {

    /**
     * CSV and worksheets.
     *
     * @param rows rows with anything in them, the header and what stands above it included
     * @param columns cells of one row
     * @param cellCharacters UTF-16 units of one cell; a spreadsheet itself holds 32,767
     * @param filledCells cells with anything in them, of all sheets
     */
    public record Table(int rows, int columns, int cellCharacters, int filledCells) {}

    /**
     * What a workbook is packed in.
     *
     * @param unpackedBytes of its parts that are read, when they are decompressed: a guard against bombs
     * @param parts files in the archive
     * @param cells of all sheets, also those that only have a format
     */
    public record Workbook(long unpackedBytes, int parts, int cells) {}

    /**
     * JSON documents.
     *
     * @param bytes size of the file
     * @param tokens brackets, names and values
     * @param depth of brackets in brackets
     * @param textCharacters UTF-16 units of one text
     * @param items entries of {@code poam-items}
     */
    public record Oscal(long bytes, int tokens, int depth, int textCharacters, int items) {}

    public static final Limits DEFAULT = new Limits(
            20L << 20,
            Duration.ofSeconds(60),
            10_000_000,
            300_000,
            1_000,
            new Table(10_100, 200, 32_767, 500_000),
            new Workbook(60L << 20, 2_000, 2_500_000),
            new Oscal(5L << 20, 500_000, 100, 200_000, 10_000));

    /** The same for files of another size. */
    public Limits withFileBytes(long bytes) {
        return new Limits(bytes, time, characters, entries, problems, table, workbook, oscal);
    }

    /** The same for other tables. */
    public Limits with(Table other) {
        return new Limits(fileBytes, time, characters, entries, problems, other, workbook, oscal);
    }

    /** The same for other workbooks. */
    public Limits with(Workbook other) {
        return new Limits(fileBytes, time, characters, entries, problems, table, other, oscal);
    }
}
