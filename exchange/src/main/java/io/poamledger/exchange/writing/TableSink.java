package io.poamledger.exchange.writing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Where a table goes, row by row. Cells are {@link String} or {@link LocalDate}; an empty text is an empty cell. */
sealed interface TableSink permits CsvSink, XlsxSink {

    /** A row above the header. */
    void above(List<Object> cells) throws IOException;

    /** Called once, before the rows of the table. */
    void header(List<Title> titles) throws IOException;

    void row(List<Object> cells) throws IOException;

    /** Completes the table; the stream behind it stays open. */
    void finish() throws IOException;

    /**
     * A column.
     *
     * @param width in characters
     * @param choices what a spreadsheet offers in its cells; empty for free text
     */
    record Title(String text, int width, List<String> choices) {}
}
