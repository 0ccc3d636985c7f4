package io.poamledger.exchange.template;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which of a workbook's cell formats show dates. */
final class WorkbookStyles {

    /** Longer formats than any spreadsheet takes are not looked at. */
    private static final int LONGEST_FORMAT = 1_000;

    private final BitSet dates = new BitSet();

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
        var formats = new HashMap<String, Boolean>();
        var ofCells = false;
        var style = 0;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                formats.put(attribute(xml, "numFmtId"), isDate(attribute(xml, "formatCode")));
            } else if (xml.starts("cellXfs")) {
                ofCells = true;
            } else if (xml.ends("cellXfs")) {
                return;
            } else if (ofCells && xml.starts("xf")) {
                dates.set(style++, isDate(attribute(xml, "numFmtId"), formats));
            }
        }
    }

    private static String attribute(XmlPart xml, String name) {
        var value = xml.attribute(name);
        return value == null ? "" : value;
    }

    private static boolean isDate(String id, Map<String, Boolean> formats) {
        return switch (id) {
            case "14", "15", "16", "17", "22" -> true;
            default -> formats.getOrDefault(id, false);
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
