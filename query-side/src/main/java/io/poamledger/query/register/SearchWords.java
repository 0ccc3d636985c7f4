package io.poamledger.query.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Free text in the form it is searched in: lower case, without accents, one space before each word, nothing between words. So
 * the beginning of a word is found the same way by the full-text index and by looking at a row.
 */
final class SearchWords {

    private SearchWords() {}

    /** Such as {@code " tls 1 0 is enabled"}. */
    static String stored(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> " " + word)
                .collect(Collectors.joining());
    }

    /** What is looked for, one per word as typed; each the form that {@link #stored} would have given it. */
    static List<String> asked(String text) {
        return Arrays.stream(text.split("\\s+", -1))
                .map(SearchWords::stored)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The same as a question to the full-text index. */
    static String match(String text) {
        return asked(text).stream().map(word -> "\"" + word.strip() + "\"*").collect(Collectors.joining(" "));
    }
}
