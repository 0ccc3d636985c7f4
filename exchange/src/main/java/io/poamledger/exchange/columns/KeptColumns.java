package io.poamledger.exchange.columns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Columns that are none of the template's, as they go out: under titles by which they come back as that and are not asked for. */
public final class KeptColumns {

    private KeptColumns() {}

    /**
     * Each title, in order, with the one that it is written under: itself, or behind {@code Other:} where that, or what the column holds,
     * would be taken for a field.
     *
     * @param items what each of them carries along, title to text, in the order in which they are written
     * @param most titles
     */
    public static SequencedMap<String, String> titles(Stream<Map<String, String>> items, int most) {
        var values = new TreeMap<String, List<String>>();
        items.forEach(texts -> texts.forEach((title, text) -> {
            if (values.containsKey(title) || values.size() < most) {
                var looked = values.computeIfAbsent(title, _ -> new ArrayList<>());
                if (looked.size() < ColumnReport.LOOKED_AT) {
                    looked.add(text);
                }
            }
        }));
        var titles = new LinkedHashMap<String, String>();
        values.forEach((title, texts) -> titles.put(
                title, ColumnValues.holds(title, texts).isPresent() ? Header.OTHER + title : Header.keeping(title)));
        return titles;
    }
}
