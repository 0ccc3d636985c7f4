package io.poamledger.command;

import io.poamledger.events.verdict.StatedReason;
import java.util.List;
import java.util.Optional;

/** A rule refuses a command; nothing was stored. Answered as 422 with the rule and, where there is one, its citation. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final Optional<String> citation;
    private final transient List<StatedReason> reasons;

    /**
     * @param rule stable name of the rule, such as {@code COMPLETION_IN_THE_FUTURE}
     * @param message a sentence with both values that somebody can act on
     */
    public Rejected(String rule, String message) {
        this(rule, message, Optional.empty());
    }

    /** @param citation the numbered rule and its source, such as {@code D-11, eMASS import rules} */
    public Rejected(String rule, String message, Optional<String> citation) {
        this(rule, message, citation, List.of());
    }

    /** @param reasons every single one, where a verdict has several */
    Rejected(String rule, String message, Optional<String> citation, List<StatedReason> reasons) {
        super(message);
        this.rule = rule;
        this.citation = citation;
        this.reasons = List.copyOf(reasons);
    }

    public String rule() {
        return rule;
    }

    public Optional<String> citation() {
        return citation;
    }

    /** Every reason of a verdict, not just the first; empty where the message is the reason. */
    public List<StatedReason> reasons() {
        return reasons;
    }
}
