package io.poamledger.exchange.columns;

import io.poamledger.exchange.sheet.Sheet;
import io.poamledger.exchange.values.SlashOrder;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The header row, found by what it says: banners, cover rows and unnamed columns around it do not matter. */
public final class Header {

    /** Behind the title of a column that an export worked out; it is not read back. */
    public static final String DERIVED = " (derived)";
    /** Before the title of a kept column whose own title would be taken for one of the template's. */
    public static final String OTHER = "Other: ";

    private static final int SEARCHED = 40;
    private static final int ENOUGH = 3;

    private final Sheet.Line row;
    private final Map<Column, Integer> known = new EnumMap<>(Column.class);
    private final Map<Column, String> written = new EnumMap<>(Column.class);
    private final Map<Column, SlashOrder> orders = new EnumMap<>(Column.class);
    private final SequencedMap<Integer, String> others = new LinkedHashMap<>();
    private final Set<Integer> setAside = new HashSet<>();
    private final Set<Integer> derived = new HashSet<>();

    private Header(Sheet.Line row, Mapping mapping) {
        this.row = row;
        var taken = new HashSet<String>();
        for (var index = 0; index < row.cells().size(); index++) {
            add(index, title(row, index), mapping, taken);
        }
    }

    private static String title(Sheet.Line row, int index) {
        return row.cell(index).replaceAll("\\s+", " ");
    }

    /** What a person said of a column counts before what its title says; of two columns for a field the first counts. */
    private void add(int index, String title, Mapping mapping, Set<String> taken) {
        var said = mapping.of(title.isEmpty() ? "Column " + letters(index) : title);
        var column =
                said.isPresent() ? said.get().column() : Column.titled(title).filter(field -> !mapping.names(field));
        if (title.startsWith(OTHER) && said.isEmpty()) {
            setAside.add(index);
            others.put(index, unique(title.substring(OTHER.length()), taken));
        } else if (column.isPresent() && !known.containsKey(column.get())) {
            known.put(column.get(), index);
            written.put(column.get(), title);
            said.ifPresent(use -> orders.put(column.get(), use.order()));
        } else if (title.endsWith(DERIVED) && said.isEmpty()) {
            derived.add(index);
        } else {
            if (said.isPresent()) {
                setAside.add(index);
            }
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

    /** The first row that names the weakness or its description, and enough others; empty where the sheet has no such table. */
    public static Optional<Header> find(Sheet sheet, Mapping mapping) {
        return sheet.lines().stream()
                .limit(SEARCHED)
                .map(row -> new Header(row, mapping))
                .filter(Header::isEnough)
                .findFirst();
    }

    private boolean isEnough() {
        return (has(Column.WEAKNESS) || has(Column.DESCRIPTION)) && known.size() >= ENOUGH;
    }

    /** The row that looks most like a header: that names most fields, or else has most cells. */
    public static Optional<Header> nearest(Sheet sheet, Mapping mapping) {
        return sheet.lines().stream()
                .limit(SEARCHED)
                .map(row -> new Header(row, mapping))
                .max(Comparator.comparingInt(Header::fields)
                        .thenComparingLong(header -> header.titles().size()));
    }

    /** How many fields it names. */
    public int fields() {
        return known.size();
    }

    /** Its titles as written, without the empty ones. */
    public List<String> titles() {
        return row.cells().stream()
                .map(cell -> cell.replaceAll("\\s+", " "))
                .filter(title -> !title.isEmpty())
                .toList();
    }

    /** How many cells it has. */
    public int width() {
        return row.cells().size();
    }

    boolean isTitled(int index) {
        return !row.cell(index).isEmpty();
    }

    /** Its row number; items stand below. */
    public int line() {
        return row.number();
    }

    /** Whether it is the same row again, as printed tables repeat it. */
    public boolean isRepeatedBy(Sheet.Line other) {
        return other.cells().equals(row.cells());
    }

    public boolean has(Column column) {
        return known.containsKey(column);
    }

    /** The order of its dates that a person said. */
    SlashOrder orderSaid(Column column) {
        return orders.getOrDefault(column, SlashOrder.NOT_SAID);
    }

    /** What the row says in a column; empty when the file does not have the column. */
    public String cell(Sheet.Line line, Column column) {
        var index = known.get(column);
        return index == null ? "" : line.cell(index);
    }

    /** The column's title as the file writes it. */
    public String title(Column column) {
        return written.getOrDefault(column, column.title());
    }

    /** The field that the column at this place, from 0, was taken as. */
    Optional<Column> at(int index) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue() == index)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What the row says in a column that an export worked out; empty where there is none with that title. */
    public Optional<String> derived(Sheet.Line line, String title) {
        return derived.stream()
                .filter(index -> title(row, index).equals(title + DERIVED))
                .map(line::cell)
                .findFirst();
    }

    public boolean isDerived(int index) {
        return derived.contains(index);
    }

    /** Whether a person, or an export of ours, said that the column is none of the fields. */
    boolean isSetAside(int index) {
        return setAside.contains(index);
    }

    /** The title of the column at this place; its letter where it has none. */
    public String titleAt(int index) {
        var title = at(index).map(this::title).orElseGet(() -> others.getOrDefault(index, title(row, index)));
        return title.isEmpty() ? "Column " + letters(index) : title;
    }

    /** What the row says in columns that are not of the template: title, or letter where there is none, to text. */
    public SequencedMap<String, String> others(Sheet.Line line) {
        var texts = new LinkedHashMap<String, String>();
        for (var index = 0; index < line.cells().size(); index++) {
            var text = line.cell(index);
            if (!text.isEmpty() && isOther(index)) {
                texts.put(titleAt(index), text);
            }
        }
        return texts;
    }

    private boolean isOther(int index) {
        return others.containsKey(index) || index >= row.cells().size();
    }

    private static String letters(int index) {
        var last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
