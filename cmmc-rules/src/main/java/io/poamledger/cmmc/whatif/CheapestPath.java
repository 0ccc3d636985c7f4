package io.poamledger.cmmc.whatif;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.events.verdict.PackReference;
import java.util.Collection;

/**
 * Which gaps to close first: the cheapest ones that reach the threshold with every remaining gap eligible, and then the rest.
 * Exact, not a guess.
 *
 * @param toConditional what makes a conditional status possible; without gaps if it is possible now
 * @param toFull the rest, after which the score is the maximum
 */
public record CheapestPath(Measure measure, Step toConditional, Step toFull, PackReference pack) {

    /**
     * The cheapest path by a measure. Where two sets are equally cheap, the smaller one is taken. A gap whose value is
     * unknown is taken only as far as there is no way without it: how many of them a set has counts before its sum.
     *
     * @param gaps every requirement that is not met, once each
     * @throws IllegalArgumentException if one of them is met, or named twice
     */
    public static CheapestPath by(Measure measure, Collection<Gap> gaps, Pack pack) {
        return new PathSearch(measure, pack).path(gaps);
    }
}
