package io.poamledger.command;

import java.util.List;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** That a command was refused by one rule, with its citation, in a message that has the values. */
public final class Refused extends TypeSafeMatcher<Throwable> {

    private final Rule rule;
    private final List<String> words;

    private Refused(Rule rule, List<String> words) {
        this.rule = rule;
        this.words = words;
    }

    public static Matcher<Throwable> by(Rule rule, String... words) {
        return new Refused(rule, List.of(words));
    }

    @Override
    protected boolean matchesSafely(Throwable thrown) {
        return thrown instanceof Rejected rejected
                && rejected.rule().equals(rule.name())
                && rejected.citation().equals(rule.citation())
                && words.stream()
                        .allMatch(word -> String.valueOf(rejected.getMessage()).contains(word));
    }

    @Override
    public void describeTo(Description description) {
        description.appendText(rule + " with " + words);
    }
}
