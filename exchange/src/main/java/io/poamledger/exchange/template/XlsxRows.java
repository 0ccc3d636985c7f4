package io.poamledger.exchange.template;

import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.Budget;
import io.poamledger.exchange.UnreadableFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one worksheet as texts: a cell formatted as a date becomes an ISO date, a number its plain digits, a formula
 * its last computed value.
 */
final class XlsxRows {

    /** What a spreadsheet holds. */
    private static final int LAST_ROW = 1_048_576;

    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_DAY = 2_958_465;
    private static final long MILLISECONDS = 86_400_000;
    /** Longer numbers are no amounts or dates; they stay the text that the file has. */
    private static final int DIGITS = 60;

    private final SharedStrings strings;
    private final WorkbookStyles styles;
    private final LocalDate dayZero;
    private final Budget budget;
    private final Lines lines;
    private int row;

    /** @param dayZero the day whose number is 0 */
    XlsxRows(SharedStrings strings, WorkbookStyles styles, LocalDate dayZero, Budget budget) {
        this.strings = strings;
        this.styles = styles;
        this.dayZero = dayZero;
        this.budget = budget;
        this.lines = new Lines(budget);
    }

    List<Sheet.Line> read(XmlPart xml) {
        if (xml.nextStartOf("sheetData")) {
            while (xml.next() && !xml.ends("sheetData")) {
                if (xml.starts("row")) {
                    var number = xml.attribute("r");
                    row = number == null ? row + 1 : place(number, LAST_ROW);
                    lines.add(row, cells(xml));
                }
            }
        }
        return lines.all();
    }

    private List<String> cells(XmlPart xml) {
        var cells = new ArrayList<String>();
        var column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                budget.cell();
                var place = xml.attribute("r");
                column = place == null ? column + 1 : column(place);
                var text = text(xml);
                if (!text.isBlank()) {
                    put(cells, column, text);
                }
            }
        }
        return cells;
    }

    private void put(List<String> cells, int column, String text) {
        var most = budget.limits().table().columns();
        if (column > most) {
            throw new BeyondLimits("Row " + row + " has " + column + " cells; at most " + most + " are read");
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.set(column - 1, text);
    }

    private String text(XmlPart xml) {
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        var text = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                text = xml.text();
            } else if (xml.starts("is")) {
                text = SharedStrings.text(xml, "is");
            } else if (xml.starts("f")) {
                xml.skip();
            }
        }
        return text.isEmpty() ? "" : meaning(type == null ? "n" : type, text, style);
    }

    private String meaning(String type, String text, @Nullable String style) {
        return switch (type) {
            case "s" -> strings.get(text);
            case "b" -> text.equals("1") ? "true" : "false";
            case "n" -> number(text, style != null && styles.showsDates(place(style, Integer.MAX_VALUE)));
            default -> text;
        };
    }

    private String number(String text, boolean isDate) {
        if (text.length() > DIGITS) {
            return text;
        }
        try {
            var number = new BigDecimal(text.strip());
            if (isDate && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0) {
                return date(number.doubleValue());
            }
            return Math.abs((long) number.scale()) > DIGITS
                    ? text
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException _) {
            return text;
        }
    }

    private String date(double number) {
        var milliseconds = Math.round(number * MILLISECONDS);
        var day = dayZero.plusDays(Math.floorDiv(milliseconds, MILLISECONDS));
        var time = LocalTime.ofNanoOfDay(Math.floorMod(milliseconds, MILLISECONDS) * 1_000_000);
        return time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : day.atTime(time).toString();
    }

    /** The number of a column from its letters, from 1. */
    private static int column(String place) {
        var column = 0;
        for (var i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
            if (column < 1 || column > LAST_COLUMN) {
                throw noPlace(place);
            }
        }
        return column == 0 ? place(place, LAST_COLUMN) : column;
    }

    private static int place(String number, int last) {
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
