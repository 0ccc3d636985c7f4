package io.poamledger.command;

import java.util.Optional;

/** A rule refuses a command; nothing was stored. Answered as 422 with the rule and, where there is one, its citation. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final Optional<String> citation;

    /**
     * @param rule stable name of the rule, such as {@code COMPLETION_IN_THE_FUTURE}
     * @param message a sentence with both values that somebody can act on
     */
    public Rejected(String rule, String message) {
        this(rule, message, Optional.empty());
    }

    /** @param citation the numbered rule and its source, such as {@code D-11, eMASS import rules} */
    public Rejected(String rule, String message, Optional<String> citation) {
        super(message);
        this.rule = rule;
        this.citation = citation;
    }

    public String rule() {
        return rule;
    }

    public Optional<String> citation() {
        return citation;
    }
}
