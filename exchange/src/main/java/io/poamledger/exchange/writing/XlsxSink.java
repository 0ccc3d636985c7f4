package io.poamledger.exchange.writing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Worksheets, one behind the other: frozen header, filters, drop-down lists, dates as dates, and every text as text, never a formula. */
final class XlsxSink implements TableSink {

    /** What Excel holds in a cell. */
    private static final int CELL_CHARACTERS = 32_767;

    private static final int ROWS = 1_048_576;
    private static final int ROWS_WITH_CHOICES = 2_000;
    private static final int FLUSHED_ROWS = 500;
    private static final String CUT = " … (cut: a cell holds no more)";

    private final Workbook workbook;
    private Worksheet sheet;
    private int row;

    XlsxSink(OutputStream out) {
        this(out, "POA&M");
    }

    /** @param name of its first worksheet */
    XlsxSink(OutputStream out, String name) {
        workbook = new Workbook(new KeptOpen(out), "POA&M Ledger", "1.0");
        sheet = workbook.newWorksheet(name);
    }

    /** Goes on in a further worksheet. */
    void sheet(String name) throws IOException {
        sheet.finish();
        sheet = workbook.newWorksheet(name);
        row = 0;
    }

    @Override
    public void above(List<Object> cells) {
        for (var column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
    }

    @Override
    public void header(List<Title> titles) throws IOException {
        for (var column = 0; column < titles.size(); column++) {
            var title = titles.get(column);
            sheet.value(row, column, title.text());
            sheet.style(row, column)
                    .bold()
                    .fillColor("D9E2F3")
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            sheet.width(column, title.width());
            offer(column, title.choices());
        }
        sheet.freezePane(0, row + 1);
        sheet.setAutoFilter(row, 0, titles.size() - 1);
        row++;
    }

    private void offer(int column, List<String> choices) {
        if (!choices.isEmpty()) {
            sheet.range(row + 1, column, row + ROWS_WITH_CHOICES, column)
                    .validateWithListByFormula("\"" + String.join(",", choices) + "\"")
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorTitle("Not in the list")
                    .error("Choose one of: " + String.join(", ", choices));
        }
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        if (row >= ROWS) {
            throw new IOException("An Excel worksheet holds " + ROWS + " rows; export as CSV");
        }
        for (var column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % FLUSHED_ROWS == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object cell) {
        if (cell instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column)
                    .format("yyyy-mm-dd")
                    .verticalAlignment("top")
                    .set();
        } else if (!cell.toString().isEmpty()) {
            sheet.inlineString(row, column, fitting(cell.toString()));
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    private static String fitting(String text) {
        return text.length() <= CELL_CHARACTERS ? text : text.substring(0, CELL_CHARACTERS - CUT.length()) + CUT;
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    /** The library closes what it writes to; the stream is the caller's. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
