package io.poamledger.command.item.predecessors;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether two titles say nearly the same: their words without order, case, repetition and those that say nothing by themselves. */
public final class Titles {

    private static final double NEARLY = 0.8;
    private static final Set<String> STOP_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "in", "into", "is", "it",
            "its", "no", "not", "of", "on", "or", "that", "the", "this", "to", "was", "were", "will", "with");

    private Titles() {}

    public static boolean areAlike(String one, String other) {
        return areAlike(words(one), words(other));
    }

    /** Whether the words that both have are at least four in five of those that either has (Jaccard). */
    public static boolean areAlike(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        var either = new HashSet<>(one);
        either.addAll(other);
        return !either.isEmpty() && both.size() >= NEARLY * either.size();
    }

    /** All words where there are no others: of "To be" there would be none left. */
    public static Set<String> words(String title) {
        var all = Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        var telling = new TreeSet<>(all);
        telling.removeAll(STOP_WORDS);
        return telling.isEmpty() ? all : telling;
    }
}
