package io.poamledger.cmmc.affirmation;

import io.poamledger.cmmc.pack.Fact;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may affirm and what is affirmed (rules ). */
public record AffirmationRules(Pack pack) {

    private static final Pattern DENIAL =
            Pattern.compile(" ?\\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|\\w+n['’]t)\\b");

    /** The words that have to stand in an affirmation of a day: both verbs. */
    public Fact statement(LocalDate day) {
        return pack.factsOn(day).stream()
                .filter(fact -> fact.key().equals("affirmation.statement"))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("The pack has no words of affirmation for " + day));
    }

    /** Every reason why an affirmation may not be submitted; empty if it may. */
    public List<Reason> refusals(Affirmation affirmation) {
        var refusals = new ArrayList<Reason>();
        if (!affirmation.affirmingOfficial()) {
            refusals.add(reason("A-1", "Only the Affirming Official affirms.", "another role", "Affirming Official"));
        }
        named(refusals, "name", affirmation.name());
        named(refusals, "title", affirmation.title());
        named(refusals, "contact", affirmation.contact());
        var words = statement(affirmation.day()).value();
        whatItLacks(plain(affirmation.statement()), words)
                .ifPresent(lacking -> refusals.add(reason("A-3", lacking, affirmation.statement(), words)));
        return refusals;
    }

    private static Optional<String> whatItLacks(String statement, String words) {
        var said = Stream.of(statement.split("[.!?](?: |$)"))
                .filter(sentence -> sentence.contains(words))
                .toList();
        if (said.isEmpty()) {
            return Optional.of("The statement does not say that the organisation '" + words + "'.");
        }
        return said.stream().allMatch(sentence -> isDenied(sentence, words))
                ? Optional.of("The statement denies that the organisation '" + words + "'.")
                : Optional.empty();
    }

    /** Before the words, or right behind them: what is said of something else further on denies nothing. */
    private static boolean isDenied(String sentence, String words) {
        var at = sentence.indexOf(words);
        return DENIAL.matcher(sentence.substring(0, at)).find()
                || DENIAL.matcher(sentence.substring(at + words.length())).lookingAt();
    }

    private void named(List<Reason> refusals, String what, String text) {
        if (text.isBlank()) {
            refusals.add(reason("A-3", "The " + what + " of the official is missing.", "empty", what));
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private Reason reason(String rule, String sentence, String found, String required) {
        return new Reason(pack.citation(rule), sentence, found, required);
    }
}
