package io.poamledger.cmmc.pack;

/**
 * Why a verdict is as it is.
 *
 * @param citation the rule and its source
 * @param sentence for people, complete in itself
 * @param found the value that was looked at
 * @param required the value that the rule asks for
 */
public record Reason(Citation citation, String sentence, String found, String required) {

    /** The id of the rule, such as {@code E-2}. */
    public String rule() {
        return citation.rule();
    }
}
