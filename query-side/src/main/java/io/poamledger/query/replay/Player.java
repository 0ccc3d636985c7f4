package io.poamledger.query.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What steps through a history: ways to its first, previous, next and last step, and to any other.
 *
 * @param here the address of the page
 * @param step which one is shown, from 1, of {@code of}
 * @param words such as {@code Event 23 of 41}
 * @param kept what else was asked, which another step leaves as it is
 * @param ticks where on the line the steps are, and {@code tallTicks} those at which a date moved: one drawing for a thousand; empty where none are drawn
 */
record Player(
        String here,
        int step,
        int of,
        String words,
        Optional<String> first,
        Optional<String> previous,
        Optional<String> next,
        Optional<String> last,
        List<Kept> kept,
        String ticks,
        String tallTicks) {

    /** A parameter that stays. */
    record Kept(String name, String value) {}

    private static final int FOOT = 30;

    /** Strokes from that height to the foot of the line, of 100 in width. */
    static String ticks(IntStream steps, int of, int top) {
        return steps.mapToObj(step -> "M" + at(step, of) + " " + top + "V" + FOOT)
                .collect(Collectors.joining());
    }

    /** Where on the line the step is, in per cent. */
    public double x() {
        return at(step, of);
    }

    static double at(int step, int of) {
        return of == 1 ? 50 : Math.round(10_000.0 * (step - 1) / (of - 1)) / 100.0;
    }
}
