package io.poamledger.exchange.layouts;

import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sheet of a FedRAMP workbook, whose name says the state of its items. As rows are named by their numbers, those of a second sheet are
 * counted from 100,001 on.
 */
record FedRampSheet(Sheet sheet, Sheet.Line header) {

    static final String STATE = "Sheet";
    private static final int ROWS_OF_A_SHEET = 100_000;
    private static final String CLOSED = "Closed";

    /** @param place among the sheets with items, from 0 */
    Sheet telling(int place) {
        var from = place * ROWS_OF_A_SHEET;
        var remarks = new ArrayList<>(sheet.remarks());
        if (place > 0) {
            remarks.add(FileProblem.notice(
                    0, "", sheet.name(), "The rows of this sheet are counted from " + (from + 1) + " on"));
        }
        above().ifPresent(remarks::add);
        var state = state();
        var saysIt = index(Column.STATUS.title()) >= 0;
        if (!saysIt && state.isEmpty()) {
            remarks.add(FileProblem.error(
                    0,
                    "",
                    sheet.name(),
                    "In a FedRAMP register the sheet says whether its items are open, which this name does not. Call it Open POA&M"
                            + " Items, Closed POA&M Items or Configuration Findings, or add a column Status"));
        }
        var width = width();
        return new Sheet(
                sheet.format(),
                sheet.name(),
                sheet.from1904(),
                sheet.lines().stream()
                        .map(line -> new Sheet.Line(
                                from + line.number(),
                                saysIt ? line.cells() : with(line, width, state.orElse("")),
                                line.attached(),
                                line.faults(),
                                line.unseen()))
                        .toList(),
                remarks);
    }

    private List<String> with(Sheet.Line line, int width, String state) {
        if (line.number() < header.number() || state.isEmpty() || isOneText(line)) {
            return line.cells();
        }
        var cells = new ArrayList<>(line.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        cells.add(line.cells().equals(header.cells()) ? STATE : isNoWeakness(line) ? "False positive" : state);
        return cells;
    }

    /** A marking or a footer, which is looked at as it stands. */
    private static boolean isOneText(Sheet.Line line) {
        return line.cells().stream().filter(text -> !text.isEmpty()).count() <= 1;
    }

    private int width() {
        return sheet.lines().stream()
                .filter(line -> line.number() >= header.number())
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
    }

    /** One that was found to be none is closed without having been remediated. */
    private boolean isNoWeakness(Sheet.Line line) {
        var column = index("False Positive");
        return isClosed() && column >= 0 && line.cell(column).equalsIgnoreCase("yes");
    }

    private int index(String title) {
        return header.cells().stream().map(Column::key).toList().indexOf(Column.key(title));
    }

    boolean isClosed() {
        return state().filter(CLOSED::equals).isPresent();
    }

    private Optional<String> state() {
        var name = sheet.name().toLowerCase(Locale.ROOT);
        return Stream.of(CLOSED, "Configuration Findings", "Open")
                .filter(state -> name.contains(state.split(" ", -1)[0].toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whose system it is and of which day is said above the table, and belongs to no item. */
    private Optional<FileProblem> above() {
        var texts = sheet.lines().stream()
                .filter(line -> line.number() < header.number())
                .flatMap(line -> line.cells().stream())
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(FileProblem.notice(
                        0,
                        "",
                        String.join(" · ", texts),
                        "What stands above the table of '" + sheet.name() + "' is no item"));
    }
}
