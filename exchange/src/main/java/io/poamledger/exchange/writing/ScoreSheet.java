package io.poamledger.exchange.writing;

import io.poamledger.exchange.writing.TableSink.Title;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * What is entered into SPRS of an assessment, with the state of every requirement that its score is made of.
 *
 * @param facts what stands above the table
 * @param lines in the order of the standard
 */
public record ScoreSheet(List<Fact> facts, List<Line> lines) {

    private static final List<Title> TITLES = List.of(
            new Title("Requirement", 14, List.of()),
            new Title("CMMC practice", 18, List.of()),
            new Title("Title", 40, List.of()),
            new Title("State", 16, List.of()),
            new Title("Points", 10, List.of()),
            new Title("Points deducted", 10, List.of()),
            new Title("Why", 50, List.of()),
            new Title("Open items", 24, List.of()),
            new Title("Scheduled completion date", 14, List.of()));

    public ScoreSheet {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
    }

    /** @param value a text or a {@link java.time.LocalDate} */
    public record Fact(String title, Object value) {}

    /**
     * A requirement.
     *
     * @param points what it takes while it is not met
     * @param scheduled a {@link java.time.LocalDate}, or an empty text
     */
    public record Line(
            String requirement,
            String practice,
            String title,
            String state,
            String points,
            String deducted,
            String why,
            String items,
            Object scheduled) {}

    /** The stream is flushed and stays open. */
    public void writeCsv(OutputStream out) throws IOException {
        write(new CsvSink(out));
    }

    /** The stream is flushed and stays open. */
    public void writeXlsx(OutputStream out) throws IOException {
        write(new XlsxSink(out, "SPRS score sheet"));
    }

    private void write(TableSink sink) throws IOException {
        for (var fact : facts) {
            sink.above(List.of(fact.title(), fact.value()));
        }
        sink.above(List.of(""));
        sink.header(TITLES);
        for (var line : lines) {
            sink.row(List.of(
                    line.requirement(),
                    line.practice(),
                    line.title(),
                    line.state(),
                    line.points(),
                    line.deducted(),
                    line.why(),
                    line.items(),
                    line.scheduled()));
        }
        sink.finish();
    }
}
