package io.poamledger.exchange.columns;

import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Remarks;
import io.poamledger.exchange.sheet.Sheet;
import io.poamledger.exchange.values.DateText;
import io.poamledger.exchange.values.SlashOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * In which order each column writes dates with slashes: as a person said, or as those of its dates show that have one
 * reading only. Where some show the day first and others could be read both ways, nothing is taken: here such a column is
 * more often a slip than a habit, and one word of a person decides it.
 */
public final class ColumnDates {

    private final Header header;
    private final boolean from1904;
    private final Map<Column, SlashOrder> orders = new EnumMap<>(Column.class);

    private ColumnDates(Header header, boolean from1904) {
        this.header = header;
        this.from1904 = from1904;
    }

    /** A date with slashes and where it stands. */
    private record Found(int row, String date) {}

    /** @param from1904 whether the workbook counts its days from 1904 */
    public static ColumnDates of(Header header, boolean from1904, List<Sheet.Line> rows, Remarks remarks) {
        var dates = new ColumnDates(header, from1904);
        Stream.of(Column.values())
                .filter(Column::holdsDates)
                .filter(header::has)
                .forEach(column -> dates.orders.put(column, dates.order(column, rows, remarks)));
        return dates;
    }

    /**
     * Reads a cell of the column.
     *
     * @throws DateTimeException with a sentence that tells what is wrong
     */
    public LocalDate read(Column column, String text) {
        if (from1904 && DateText.isSerial(text)) {
            throw new DateTimeException("As a number of days this is " + DateText.read(text, SlashOrder.NOT_SAID)
                    + " counted from 1900, and four years and a day later counted from 1904, as this workbook does; format"
                    + " the cell as a date");
        }
        return DateText.read(text, of(column));
    }

    public SlashOrder of(Column column) {
        return orders.getOrDefault(column, SlashOrder.NOT_SAID);
    }

    private SlashOrder order(Column column, List<Sheet.Line> rows, Remarks remarks) {
        var said = header.orderSaid(column);
        if (said != SlashOrder.NOT_SAID) {
            return said;
        }
        var monthFirst = new ArrayList<Found>();
        var dayFirst = new ArrayList<Found>();
        var both = new ArrayList<Found>();
        for (var row : rows) {
            dates(header.cell(row, column)).forEach(date -> {
                switch (DateText.orderShownBy(date)) {
                    case MONTH_FIRST -> monthFirst.add(new Found(row.number(), date));
                    case DAY_FIRST -> dayFirst.add(new Found(row.number(), date));
                    case NOT_SAID -> {
                        if (DateText.hasTwoReadings(date)) {
                            both.add(new Found(row.number(), date));
                        }
                    }
                }
            });
        }
        if (!monthFirst.isEmpty() && !dayFirst.isEmpty()) {
            remarks.add(contradiction(column, monthFirst.getFirst(), dayFirst.getFirst()));
            return SlashOrder.NOT_SAID;
        }
        if (!dayFirst.isEmpty()) {
            return both.isEmpty() ? SlashOrder.DAY_FIRST : SlashOrder.NOT_SAID;
        }
        if (!monthFirst.isEmpty() && !both.isEmpty()) {
            var shown = monthFirst.getFirst();
            remarks.add(FileProblem.notice(
                    both.getFirst().row(),
                    header.title(column),
                    both.getFirst().date(),
                    "Read with the month first, as all such dates of the column, because " + shown.date() + " in row "
                            + shown.row() + " has no other reading"));
        }
        return monthFirst.isEmpty() ? SlashOrder.NOT_SAID : SlashOrder.MONTH_FIRST;
    }

    private FileProblem contradiction(Column column, Found monthFirst, Found dayFirst) {
        return FileProblem.error(
                0,
                header.title(column),
                "",
                monthFirst.date() + " in row " + monthFirst.row() + " has the month first and " + dayFirst.date()
                        + " in row " + dayFirst.row() + " the day; write the dates of the column as 2026-07-10");
    }

    private static Stream<String> dates(String cell) {
        return DateText.looksLikeOne(cell) ? Stream.of(cell) : DateText.in(cell);
    }
}
