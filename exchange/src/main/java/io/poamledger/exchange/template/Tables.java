package io.poamledger.exchange.template;

import io.poamledger.exchange.FileColumn;
import io.poamledger.exchange.FileColumn.Meaning;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.Remarks;
import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.Mapping;
import io.poamledger.exchange.layouts.Layout;
import io.poamledger.exchange.sheet.Sheet;
import io.poamledger.exchange.values.FileVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tables of a file: the first sheet with items, or all those that its layout spreads them over.
 *
 * @param said what somebody said of the columns
 */
record Tables(List<Sheet> sheets, Mapping said) {

    /** Those to be read; empty where there is none. */
    List<Table> toRead(Remarks remarks) {
        var several = sheets.stream()
                .filter(sheet ->
                        Layout.of(sheet).filter(Layout::hasSeveralSheets).isPresent())
                .toList();
        return several.isEmpty() ? first(remarks).stream().toList() : all(several, remarks);
    }

    private List<Table> all(List<Sheet> several, Remarks remarks) {
        sheets.stream()
                .filter(sheet -> !several.contains(sheet) && !sheet.lines().isEmpty())
                .forEach(sheet -> remarks.add(FileProblem.notice(
                        0, "", sheet.name(), "The worksheet holds no table of items; it was not read")));
        var tables = new ArrayList<Table>();
        for (var sheet : several) {
            tables.add(laidOut(sheet, Layout.of(sheet).orElseThrow(), tables.size()));
        }
        return tables;
    }

    private Table laidOut(Sheet sheet, Layout layout, int place) {
        var telling = layout.telling(sheet, place);
        return new Table(telling, layout.columns(telling).with(said), Optional.of(layout));
    }

    /** A second table is an error, for it would be left out. */
    private Optional<Table> first(Remarks remarks) {
        var found = sheets.stream()
                .map(sheet -> Layout.of(sheet)
                        .map(layout -> laidOut(sheet, layout, 0))
                        .orElseGet(() -> new Table(sheet, said, Optional.empty())))
                .filter(table -> table.header().isPresent())
                .toList();
        var named = found.stream()
                .filter(table -> table.layout().isPresent()
                        || table.header().orElseThrow().has(Column.WEAKNESS))
                .toList();
        var tables = named.isEmpty() ? found : named;
        tables.stream()
                .skip(1)
                .map(other -> FileProblem.error(
                        0,
                        "",
                        other.sheet().name(),
                        "Two worksheets hold a table of items. Only '"
                                + tables.getFirst().sheet().name() + "' was read; put '"
                                + other.sheet().name() + "' into a file of its own"))
                .forEach(remarks::add);
        found.stream()
                .filter(other -> !tables.contains(other))
                .forEach(other -> remarks.add(FileProblem.notice(
                        0,
                        "",
                        other.sheet().name(),
                        "The worksheet has a table with descriptions but no weakness; it was not read")));
        return tables.stream().findFirst();
    }

    /** A number that stands on two sheets is open and closed at once. */
    static void nothingIsTwice(List<Table.Read> parts, Remarks remarks) {
        if (parts.size() == 1) {
            return;
        }
        var rows = new HashMap<String, Integer>();
        for (var item : parts.stream().flatMap(part -> part.items().stream()).toList()) {
            var number = item.label()
                    .filter(label -> !FileVocabulary.meansNothing(label))
                    .map(label -> item.system().orElse("") + "\n" + label.toLowerCase(Locale.ROOT));
            number.map(key -> rows.putIfAbsent(key, item.row()))
                    .ifPresent(other -> remarks.add(FileProblem.error(
                            item.row(),
                            Column.ITEM.title(),
                            item.label().orElse(""),
                            "The item is already in row " + other + ", on another sheet; leave one of the two")));
        }
    }

    /** Each title once, with what the first sheet that takes it takes it as. */
    static List<FileColumn> columns(List<Table.Read> parts) {
        var columns = new LinkedHashMap<String, FileColumn>();
        parts.stream()
                .flatMap(part -> part.columns().stream())
                .forEach(column -> columns.merge(
                        column.title(), column, (one, other) -> one.meaning() == Meaning.KEPT ? other : one));
        return List.copyOf(columns.values());
    }
}
