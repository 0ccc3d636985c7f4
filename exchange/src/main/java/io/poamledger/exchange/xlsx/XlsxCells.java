package io.poamledger.exchange.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a workbook as texts: a cell formatted as a date becomes an ISO date, a number its digits as they are shown, a
 * formula its last computed value. What has no value that could be taken is a fault.
 */
final class XlsxCells {

    private static final int LAST_DAY = 2_958_465;
    private static final long MILLISECONDS = 86_400_000;
    /** Longer numbers are no amounts or dates; they stay the text that the file has. */
    private static final int DIGITS = 60;
    /** Spreadsheets count a 1900-02-29 that never was, so for all later days the first one is a day early. */
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    /** A formula that is a link, and the words that it shows. */
    private static final Pattern LINK = Pattern.compile(
            "HYPERLINK\\(\\s*\"((?:[^\"]|\"\"){1,2000})\"\\s*(?:,\\s*\"((?:[^\"]|\"\"){0,2000})\"\\s*)?\\)",
            Pattern.CASE_INSENSITIVE);

    private final SharedStrings strings;
    private final WorkbookStyles styles;
    private final boolean from1904;

    /** @param from1904 whether the workbook counts its days from 1904 */
    XlsxCells(SharedStrings strings, WorkbookStyles styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /**
     * A cell.
     *
     * @param text what stands there, also where it is a fault
     * @param link where a formula leads
     */
    record Cell(String text, Optional<String> fault, Optional<String> link) {

        static Cell of(String text) {
            return new Cell(text, Optional.empty(), Optional.empty());
        }

        static Cell fault(String text, String message) {
            return new Cell(text, Optional.of(message), Optional.empty());
        }

        private Cell leadingTo(String address) {
            return new Cell(text, fault, Optional.of(address));
        }
    }

    /** Reads the cell that has just begun, to its end. */
    Cell read(XmlPart xml) {
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        var value = "";
        @Nullable String formula = null;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                value = SharedStrings.text(xml, "is");
            } else if (xml.starts("f")) {
                formula = xml.text();
            }
        }
        var link = LINK.matcher(formula == null ? "" : formula.strip());
        if (link.matches()) {
            var address = plain(link.group(1));
            var words = link.group(2) == null ? address : plain(link.group(2));
            var shown = value.isEmpty() ? Cell.of(words) : meaning(type == null ? "n" : type, value, style);
            return shown.leadingTo(address);
        }
        if (value.isEmpty() && formula != null && !"str".equals(type)) {
            return Cell.fault(
                    "=" + formula,
                    "The formula has no computed value; open the file in a spreadsheet program and save it");
        }
        return value.isEmpty() ? Cell.of("") : meaning(type == null ? "n" : type, value, style);
    }

    /** A text of a formula, in which a quote is doubled. */
    private static String plain(String quoted) {
        return quoted.replace("\"\"", "\"");
    }

    private Cell meaning(String type, String value, @Nullable String style) {
        return switch (type) {
            case "s" -> text(strings.get(value));
            case "inlineStr", "str" -> text(value);
            case "b" -> Cell.of(value.strip().equals("1") || value.equalsIgnoreCase("true") ? "TRUE" : "FALSE");
            case "e" -> Cell.fault(value, "The cell holds an error of the spreadsheet; put the value in its place");
            case "d" -> Cell.of(value.replaceFirst("T00:00(?::00(?:\\.0+)?)?Z?$", ""));
            case "n" -> number(value, style == null ? 0 : XlsxRows.place(style, Integer.MAX_VALUE));
            default -> Cell.of(value);
        };
    }

    private static Cell text(String text) {
        return text.indexOf(SharedStrings.STRUCK_OUT) < 0
                ? Cell.of(text)
                : Cell.fault(
                        text.replace(String.valueOf(SharedStrings.STRUCK_OUT), ""),
                        "A part of the text is struck out; leave only what counts");
    }

    private Cell number(String text, int style) {
        if (text.length() > DIGITS) {
            return Cell.of(text);
        }
        try {
            var number = new BigDecimal(text.strip());
            if (styles.showsDates(style)
                    && number.signum() >= 0
                    && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0) {
                return Cell.of(date(number.doubleValue(), from1904 ? FROM_1904 : FROM_1900));
            }
            if (Math.abs((long) number.scale()) > DIGITS) {
                return Cell.of(text);
            }
            var plain = number.stripTrailingZeros().toPlainString();
            return Cell.of(styles.shown(style, number).orElse(plain));
        } catch (NumberFormatException _) {
            return Cell.of(text);
        }
    }

    private static String date(double number, LocalDate dayZero) {
        var milliseconds = Math.round(number * MILLISECONDS);
        var day = dayZero.plusDays(Math.floorDiv(milliseconds, MILLISECONDS));
        var time = LocalTime.ofNanoOfDay(Math.floorMod(milliseconds, MILLISECONDS) * 1_000_000);
        return time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : day.atTime(time).toString();
    }
}
