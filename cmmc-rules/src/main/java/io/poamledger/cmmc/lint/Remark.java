package io.poamledger.cmmc.lint;

/**
 * What a check says.
 *
 * @param about the field or date it is about, in words
 * @param trigger the words or dates that triggered it, as written; may be empty where something is missing
 * @param why in a sentence
 */
public record Remark(Check check, Severity severity, String about, String trigger, String why) {

    /** How much it weighs. */
    public enum Severity {
        /** To be thought about; nothing is refused for it. */
        ADVICE,
        /** Rule M-1 asks for it: without it the plan is not approved. */
        DEMAND
    }

    /** What to write instead. */
    public String instead() {
        return check.instead();
    }

    static Remark advice(Check check, String about, String trigger, String why) {
        return new Remark(check, Severity.ADVICE, about, trigger, why);
    }
}
