package io.poamledger.exchange.writing;

import io.poamledger.exchange.columns.Column;
import io.poamledger.exchange.columns.Header;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.writing.TableSink.Title;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What files said of items beside our fields, put back into the columns of a layout that have the same title, and behind them where none
 * has.
 *
 * @param more the titles that no column of the layout has
 */
record KeptTexts(List<String> more) {

    /** @param ofTheLayout its titles */
    static KeptTexts beside(Stream<String> ofTheLayout, List<String> kept) {
        Set<String> known = ofTheLayout.map(Column::key).collect(Collectors.toSet());
        return new KeptTexts(kept.stream()
                .filter(title -> !known.contains(Column.key(title)))
                .toList());
    }

    Stream<Title> titles() {
        return more.stream().map(title -> new Title(Header.OTHER + title, 20, List.of()));
    }

    Stream<Object> cells(FileItem item) {
        return more.stream().map(title -> item.others().getOrDefault(title, ""));
    }

    /** What was kept under that title; empty where nothing was. */
    static String of(FileItem item, String title) {
        return item.others().entrySet().stream()
                .filter(kept -> Column.key(kept.getKey()).equals(Column.key(title)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
