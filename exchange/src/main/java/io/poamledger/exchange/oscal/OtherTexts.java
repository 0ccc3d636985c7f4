package io.poamledger.exchange.oscal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** What a document says about an item beside what items have a place for: texts under titles, in order. */
final class OtherTexts {

    private final SequencedMap<String, StringBuilder> texts = new LinkedHashMap<>();

    /** Keeps every text: a second one under the same title goes below the first. */
    void add(String title, String text) {
        var before = texts.get(title);
        if (before == null) {
            set(title, text);
        } else if (!text.contentEquals(before)) {
            before.append('\n').append(text);
        }
    }

    /** Keeps only the last text under this title. */
    void set(String title, String text) {
        texts.put(title, new StringBuilder(text));
    }

    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        texts.forEach((title, text) -> all.put(title, text.toString()));
        return all;
    }
}
