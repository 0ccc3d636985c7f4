package io.poamledger.cmmc.pack;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * One matter on which two packs differ.
 *
 * @param matter such as {@code value 3.1.5} or {@code setting conditional.days}
 * @param before what the first pack says; empty if it says nothing
 * @param after what the second pack says; empty if it says nothing
 */
public record PackDifference(String matter, Optional<Statement> before, Optional<Statement> after) {

    /** The rule of the rule sheet that it touches. */
    public String rule() {
        return Stream.of(after, before)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .citation()
                .rule();
    }
}
