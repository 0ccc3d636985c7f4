package io.poamledger.exchange.xlsx;

import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.Budget;
import io.poamledger.exchange.UnreadableFile;
import io.poamledger.exchange.sheet.Lines;
import io.poamledger.exchange.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The rows of one worksheet as texts, in the order of the file. */
final class XlsxRows {

    /** What a spreadsheet holds. */
    private static final int LAST_ROW = 1_048_576;

    private static final int LAST_COLUMN = 16_384;

    private final XlsxCells cells;
    private final Budget budget;
    private final Lines lines;
    private int row;

    XlsxRows(XlsxCells cells, Budget budget) {
        this.cells = cells;
        this.budget = budget;
        this.lines = new Lines(budget);
    }

    /** All rows; the part stands behind them then, where links are. */
    List<Sheet.Line> read(XmlPart xml) {
        if (xml.nextStartOf("sheetData")) {
            while (xml.next() && !xml.ends("sheetData")) {
                if (xml.starts("row")) {
                    var number = xml.attribute("r");
                    row = number == null ? row + 1 : place(number, LAST_ROW);
                    row(xml);
                }
            }
        }
        return lines.all();
    }

    private void row(XmlPart xml) {
        var texts = new ArrayList<String>();
        var faults = new ArrayList<Sheet.Fault>();
        var links = new ArrayList<Sheet.Attached>();
        var column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                budget.cell();
                var place = xml.attribute("r");
                column = place == null ? column + 1 : column(place);
                var cell = cells.read(xml);
                var index = column - 1;
                cell.fault().ifPresent(message -> faults.add(new Sheet.Fault(index, cell.text(), message)));
                cell.link().ifPresent(address -> links.add(new Sheet.Attached(index, "Link", address)));
                if (!cell.text().isBlank() && cell.fault().isEmpty()) {
                    put(texts, column, cell.text());
                }
            }
        }
        lines.add(row, texts, links, faults);
    }

    private void put(List<String> texts, int column, String text) {
        var most = budget.limits().table().columns();
        if (column > most) {
            throw new BeyondLimits("Row " + row + " has " + column + " cells; at most " + most + " are read");
        }
        while (texts.size() < column) {
            texts.add("");
        }
        texts.set(column - 1, text);
    }

    /** The number of a row from the name of a cell, such as 7 of {@code C7}. */
    static int row(String place) {
        return place(place.replaceFirst("^\\$?[A-Za-z]+\\$?", ""), LAST_ROW);
    }

    /** The number of a column from its letters, from 1. */
    static int column(String place) {
        var column = 0;
        for (var i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
            if (column < 1 || column > LAST_COLUMN) {
                throw noPlace(place);
            }
        }
        return column == 0 ? place(place, LAST_COLUMN) : column;
    }

    static int place(String number, int last) {
        try {
            var place = Integer.parseInt(number.strip());
            if (place >= 0 && place <= last) {
                return place;
            }
        } catch (NumberFormatException _) {
            // It is told below, as any other number that is no place.
        }
        throw noPlace(number);
    }

    private static UnreadableFile noPlace(String place) {
        return new UnreadableFile("The workbook is damaged: a worksheet has no place '"
                + place.substring(0, Math.min(40, place.length())) + "'");
    }
}
