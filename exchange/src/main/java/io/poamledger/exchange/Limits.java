package io.poamledger.exchange;

/**
 * How much of a file is read before it is refused.
 *
 * @param fileBytes size of the file
 * @param inflatedBytes size of a workbook when its parts are decompressed: a guard against bombs
 * @param rows rows with anything in them, the header and what stands above it included
 * @param columns cells of one row
 * @param cellCharacters UTF-16 units of one cell; a spreadsheet itself holds 32,767
 */
public record Limits(long fileBytes, long inflatedBytes, int rows, int columns, int cellCharacters) {

    /** 20 MB, 100 MB inflated, 10,000 rows of 200 cells with 32,767 characters. */
    public static final Limits DEFAULT = new Limits(20L << 20, 100L << 20, 10_000, 200, 32_767);
}
