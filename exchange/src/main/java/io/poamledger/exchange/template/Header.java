package io.poamledger.exchange.template;

import io.poamledger.exchange.UnreadableFile;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The header row, found by what it says: banners, cover rows and unnamed columns around it do not matter. */
final class Header {

    /** Behind the title of a column that an export worked out; it is not read back. */
    static final String DERIVED = " (derived)";
    /** Before the title of a kept column whose own title would be taken for one of the template's. */
    static final String OTHER = "Other: ";

    private static final int SEARCHED = 40;
    private static final int ENOUGH = 3;

    private final int line;
    private final int width;
    private final Map<Column, Integer> known = new EnumMap<>(Column.class);
    private final Map<Column, String> written = new EnumMap<>(Column.class);
    private final SequencedMap<Integer, String> others = new LinkedHashMap<>();

    private Header(Sheet.Line row) {
        line = row.number();
        width = row.cells().size();
        var taken = new HashSet<String>();
        for (var index = 0; index < row.cells().size(); index++) {
            add(index, row.cell(index).replaceAll("\\s+", " "), taken);
        }
    }

    private void add(int index, String title, Set<String> taken) {
        var column = Column.titled(title);
        if (title.startsWith(OTHER)) {
            others.put(index, unique(title.substring(OTHER.length()), taken));
        } else if (column.isPresent() && !known.containsKey(column.get())) {
            known.put(column.get(), index);
            written.put(column.get(), title);
        } else if (!title.endsWith(DERIVED)) {
            others.put(index, unique(title, taken));
        }
    }

    /** The title under which an unknown column is written so that it is read back as unknown, with this name. */
    static String keeping(String name) {
        return Column.titled(name).isPresent() || name.endsWith(DERIVED) || name.startsWith(OTHER)
                ? OTHER + name
                : name;
    }

    private static String unique(String name, Set<String> taken) {
        var candidate = name;
        for (var n = 2; !name.isEmpty() && taken.contains(candidate); n++) {
            candidate = name + " (" + n + ")";
        }
        taken.add(candidate);
        return candidate;
    }

    /** The first row that names a weakness column and enough others; empty when the sheet holds no such table. */
    static Optional<Header> find(Sheet sheet) {
        return sheet.lines().stream()
                .limit(SEARCHED)
                .map(Header::new)
                .filter(header -> header.known.containsKey(Column.WEAKNESS) && header.known.size() >= ENOUGH)
                .findFirst();
    }

    /**
     * Refuses tables that look alike but mean something else: their first rows are guidance, and their milestones and
     * statuses have another grammar.
     */
    static void refuseOtherTemplates(Sheet sheet) {
        for (var row : sheet.lines().stream().limit(SEARCHED).toList()) {
            for (var cell : row.cells()) {
                var title = cell.replaceAll("\\s+", " ");
                if (title.equalsIgnoreCase("Weakness Detector Source")) {
                    throw new UnreadableFile("This is a FedRAMP POA&M spreadsheet, which cannot be read yet;"
                            + " copy its rows into the template");
                }
                if (title.equalsIgnoreCase("Control Vulnerability Description")) {
                    throw new UnreadableFile("This is an eMASS POA&M spreadsheet, which cannot be read yet;"
                            + " copy its rows into the template");
                }
            }
        }
    }

    /** Its row number; items stand below. */
    int line() {
        return line;
    }

    boolean has(Column column) {
        return known.containsKey(column);
    }

    /** What the row says in a column; empty when the file does not have the column. */
    String cell(Sheet.Line row, Column column) {
        var index = known.get(column);
        return index == null ? "" : row.cell(index);
    }

    /** The column's title as the file writes it. */
    String title(Column column) {
        return written.getOrDefault(column, column.title());
    }

    /** What the row says in columns that are not of the template: title, or letter where there is none, to text. */
    SequencedMap<String, String> others(Sheet.Line row) {
        var texts = new LinkedHashMap<String, String>();
        for (var index = 0; index < row.cells().size(); index++) {
            var text = row.cell(index);
            if (!text.isEmpty() && isOther(index)) {
                var title = others.getOrDefault(index, "");
                texts.put(title.isEmpty() ? "Column " + letters(index) : title, text);
            }
        }
        return texts;
    }

    private boolean isOther(int index) {
        return others.containsKey(index) || index >= width;
    }

    private static String letters(int index) {
        var last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
