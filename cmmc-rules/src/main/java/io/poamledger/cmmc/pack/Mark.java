package io.poamledger.cmmc.pack;

import java.util.Arrays;
import java.util.List;

/** How sure we are of a rule, in the words of the rule sheet. */
public enum Mark {
    /** Read in the primary text. */
    PRIMARY("P"),
    /** Read in the CMMC Assessment Process guide. */
    ASSESSMENT_PROCESS("CAP"),
    /** Two or more secondary sources agree. */
    SECONDARY("S"),
    /** One secondary source only. */
    ONE_SOURCE("1"),
    /** Recalled, not confirmed. */
    RECALLED("R"),
    /** Our interpretation. */
    INTERPRETED("I");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    /** What stands in square brackets in the rule sheet: {@code P}, {@code CAP}, {@code S}, {@code 1}, {@code R}, {@code I}. */
    public String sign() {
        return sign;
    }

    /** Whether this alone makes a value a default that an organisation may set otherwise, not law. */
    boolean weak() {
        return this == ONE_SOURCE || this == RECALLED || this == INTERPRETED;
    }

    static List<Mark> read(String signs) {
        return Arrays.stream(signs.split(" ", -1)).map(Mark::of).toList();
    }

    private static Mark of(String sign) {
        return Arrays.stream(values())
                .filter(mark -> mark.sign.equals(sign))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("There is no mark '" + sign + "'"));
    }
}
