package io.poamledger.exchange.sheet;

import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.Budget;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of a sheet and keeps to the limits. */
public final class Lines {

    private final Budget budget;
    private final List<Sheet.Line> lines = new ArrayList<>();

    public Lines(Budget budget) {
        this.budget = budget;
    }

    /** Adds a row unless it is blank. */
    public void add(int number, List<String> cells) {
        add(number, cells, List.of(), List.of());
    }

    /** Adds a row unless nothing is in it. */
    public void add(int number, List<String> cells, List<Sheet.Attached> attached, List<Sheet.Fault> faults) {
        var limits = budget.limits().table();
        if (cells.size() > limits.columns()) {
            throw new BeyondLimits(
                    "Row " + number + " has " + cells.size() + " cells; at most " + limits.columns() + " are read");
        }
        var line = new Sheet.Line(number, cells.stream().map(Sheet::clean).toList(), attached, faults, List.of());
        if (line.isBlank()) {
            return;
        }
        line.cells().stream().filter(cell -> !cell.isEmpty()).forEach(cell -> keep(number, cell));
        attached.forEach(one -> keep(number, one.text()));
        if (lines.size() == limits.rows()) {
            throw new BeyondLimits("The file has more than " + limits.rows() + " rows");
        }
        lines.add(line);
    }

    private void keep(int number, String cell) {
        var most = budget.limits().table().cellCharacters();
        if (cell.length() > most) {
            throw new BeyondLimits("A cell of row " + number + " has " + cell.length() + " characters; at most " + most
                    + " are read. It begins with '" + cell.substring(0, Math.min(40, cell.length())) + "'");
        }
        budget.filledCell(cell);
    }

    public List<Sheet.Line> all() {
        return List.copyOf(lines);
    }
}
