package io.poamledger.exchange.template;

import io.poamledger.exchange.Limits;
import io.poamledger.exchange.UnreadableFile;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of a sheet and keeps to the limits. */
final class Lines {

    private final Limits limits;
    private final List<Sheet.Line> lines = new ArrayList<>();

    Lines(Limits limits) {
        this.limits = limits;
    }

    /** Adds a row unless it is blank. */
    void add(int number, List<String> cells) {
        if (cells.size() > limits.columns()) {
            throw new UnreadableFile(
                    "Row " + number + " has " + cells.size() + " cells; at most " + limits.columns() + " are read");
        }
        var line = new Sheet.Line(number, cells.stream().map(Sheet::clean).toList());
        if (line.isBlank()) {
            return;
        }
        line.cells().forEach(cell -> checkLength(number, cell));
        if (lines.size() == limits.rows()) {
            throw new UnreadableFile("The file has more than " + limits.rows() + " rows");
        }
        lines.add(line);
    }

    private void checkLength(int number, String cell) {
        if (cell.length() > limits.cellCharacters()) {
            throw new UnreadableFile("A cell of row " + number + " has " + cell.length() + " characters; at most "
                    + limits.cellCharacters() + " are read. It begins with '"
                    + cell.substring(0, Math.min(40, cell.length())) + "'");
        }
    }

    List<Sheet.Line> all() {
        return List.copyOf(lines);
    }
}
