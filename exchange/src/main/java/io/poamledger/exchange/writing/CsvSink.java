package io.poamledger.exchange.writing;

import io.poamledger.exchange.values.FormulaGuard;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** UTF-8 with its mark, by which spreadsheets recognise it; comma; CRLF; ISO dates; formulas guarded. */
final class CsvSink implements TableSink {

    private final CSVPrinter printer;
    private final Writer writer;

    CsvSink(OutputStream out) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = CSVFormat.RFC4180.print(writer);
    }

    @Override
    public void above(List<Object> cells) throws IOException {
        row(cells);
    }

    @Override
    public void header(List<Title> titles) throws IOException {
        printer.printRecord(
                titles.stream().map(title -> FormulaGuard.add(title.text())).toList());
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        printer.printRecord(
                cells.stream().map(cell -> FormulaGuard.add(cell.toString())).toList());
    }

    @Override
    public void finish() throws IOException {
        writer.flush();
    }
}
