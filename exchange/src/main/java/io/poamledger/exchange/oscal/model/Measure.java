package io.poamledger.exchange.oscal.model;

import io.poamledger.exchange.BeyondLimits;
import io.poamledger.exchange.Limits;

/** What a document has used of its limits while its tree grows. */
final class Measure {

    private final Limits.Oscal limits;
    private int tokens;
    private int depth;

    Measure(Limits.Oscal limits) {
        this.limits = limits;
    }

    void token() {
        check(++tokens, limits.tokens(), "brackets, names and values");
    }

    void deeper() {
        check(++depth, limits.depth(), "levels of nesting");
    }

    void back() {
        depth--;
    }

    void text(int characters) {
        check(characters, limits.textCharacters(), "characters in a text");
    }

    private static void check(int used, int most, String of) {
        if (used > most) {
            throw new BeyondLimits("The OSCAL document has more than " + most + " " + of);
        }
    }
}
