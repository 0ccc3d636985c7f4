package io.poamledger.cmmc.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A text as its words, and what those of them say that say something. English. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’/-]*");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}");
    private static final Set<String> NUMBERS = set("""
            one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty half dozen hundred
            """);

    /** Words that carry nothing by themselves. */
    private static final Set<String> STOP = set("""
            a an and are as at be been by can do does for from had has have in into is it its no not of off on or our out so
            that the their them then there these they this those to up was we were when where which who will with would
            """);

    /** What is written where nothing was thought of. */
    private static final Set<String> PLACEHOLDERS =
            set("tbd tba tbc n/a na none nil unknown pending various etc x xx xxx todo");

    private final String text;
    private final List<String> words;

    Words(String text) {
        this.text = text;
        this.words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
    }

    static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+", -1));
    }

    String text() {
        return text;
    }

    boolean any(Set<String> of) {
        return words.stream().anyMatch(of::contains);
    }

    /** How many words say something: no stop word, no placeholder, and none of these. */
    long telling(Set<String> besides) {
        return words.stream()
                .filter(word -> !STOP.contains(word) && !PLACEHOLDERS.contains(word) && !besides.contains(word))
                .count();
    }

    boolean hasNumber() {
        return NUMBER.matcher(text).find() || any(NUMBERS);
    }

    /** The first place where a pattern is found, as written. */
    Optional<String> find(Pattern pattern) {
        return pattern.matcher(text).results().map(match -> match.group()).findFirst();
    }
}
