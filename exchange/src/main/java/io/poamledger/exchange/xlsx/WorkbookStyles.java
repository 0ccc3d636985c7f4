package io.poamledger.exchange.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of a workbook's cell formats show dates, and how they show numbers. */
final class WorkbookStyles {

    /** Longer formats than any spreadsheet takes are not looked at. */
    private static final int LONGEST_FORMAT = 1_000;

    /** Digits with nothing but plain text around them, such as {@code "V-"000}; for an id the zeros in front belong to it. */
    private static final Pattern PADDED =
            Pattern.compile("((?:\"[^\"]{0,40}\"|\\\\.|[-/(): ])*)(0{2,20})((?:\"[^\"]{0,40}\"|\\\\.|[-/(): ])*)");

    private final BitSet dates = new BitSet();
    private final List<String> formats = new ArrayList<>();

    private WorkbookStyles() {}

    static WorkbookStyles read(Optional<XmlPart> part) {
        var styles = new WorkbookStyles();
        part.ifPresent(styles::read);
        return styles;
    }

    /** Whether the format at this place shows days or years. */
    boolean showsDates(int style) {
        return dates.get(style);
    }

    private void read(XmlPart xml) {
        var codes = new HashMap<String, String>();
        var ofCells = false;
        var style = 0;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                codes.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
            } else if (xml.starts("cellXfs")) {
                ofCells = true;
            } else if (xml.ends("cellXfs")) {
                return;
            } else if (ofCells && xml.starts("xf")) {
                var id = attribute(xml, "numFmtId");
                dates.set(style++, isDate(id, codes));
                formats.add(codes.getOrDefault(id, id.equals("9") ? "0%" : id.equals("10") ? "0.00%" : ""));
            }
        }
    }

    private static String attribute(XmlPart xml, String name) {
        var value = xml.attribute(name);
        return value == null ? "" : value;
    }

    /** The number as the format at this place shows it; empty where its plain digits say the same. */
    Optional<String> shown(int style, BigDecimal number) {
        var format = style < formats.size() ? formats.get(style) : "";
        if (format.matches("0(?:\\.0{1,10})?%")) {
            return Optional.of(number.movePointRight(2).stripTrailingZeros().toPlainString() + "%");
        }
        var padded = PADDED.matcher(format);
        if (!padded.matches()
                || number.signum() < 0
                || number.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        var digits = number.toBigInteger().toString();
        var zeros = "0".repeat(Math.max(0, padded.group(2).length() - digits.length()));
        return Optional.of(literal(padded.group(1)) + zeros + digits + literal(padded.group(3)));
    }

    private static String literal(String format) {
        return format.replaceAll("\"|\\\\(?=.)", "");
    }

    private static boolean isDate(String id, Map<String, String> codes) {
        return switch (id) {
            case "14",
                    "15",
                    "16",
                    "17",
                    "22",
                    "27",
                    "28",
                    "29",
                    "30",
                    "31",
                    "36",
                    "50",
                    "51",
                    "52",
                    "53",
                    "54",
                    "57",
                    "58" -> true;
            default -> isDate(codes.getOrDefault(id, ""));
        };
    }

    /** Quoted text, colours and locales in a format do not count. */
    private static boolean isDate(String format) {
        return format.length() <= LONGEST_FORMAT
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                        .replaceAll("(?i)general", "")
                        .matches("(?s).*[dyDY].*");
    }
}
