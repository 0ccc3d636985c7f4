package io.poamledger.query.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the score falls from the maximum, what takes most first, against the line that it has to reach.
 *
 * @param least the lowest number that is drawn
 * @param line where the threshold is, in per cent of the width
 */
record Fall(List<Step> steps, int least, int maximum, int threshold, double line) {

    private static final int ROOM = 2;

    private static final Comparator<AssessedRequirement> WORST_FIRST = Comparator.comparingInt(
                    AssessedRequirement::taken)
            .reversed()
            .thenComparing(one -> one.requirement().id());

    Fall {
        steps = List.copyOf(steps);
    }

    /**
     * What one requirement takes.
     *
     * @param to the score after it
     * @param x and {@code width} of its bar, in per cent
     */
    record Step(AssessedRequirement assessed, int points, int to, double x, double width) {

        /** Whether it may stand on a plan. */
        public boolean eligible() {
            return assessed.verdict().filter(verdict -> verdict.eligible()).isPresent();
        }
    }

    static Fall of(List<AssessedRequirement> all, int maximum, int threshold) {
        var falling =
                all.stream().filter(one -> one.taken() > 0).sorted(WORST_FIRST).toList();
        var score =
                maximum - falling.stream().mapToInt(AssessedRequirement::taken).sum();
        var least = Math.min(score, threshold) - ROOM;
        var steps = new ArrayList<Step>();
        var at = maximum;
        for (var one : falling) {
            var to = at - one.taken();
            steps.add(new Step(
                    one, one.taken(), to, percent(to, least, maximum), percent(one.taken() + least, least, maximum)));
            at = to;
        }
        return new Fall(steps, least, maximum, threshold, percent(threshold, least, maximum));
    }

    private static double percent(int number, int least, int maximum) {
        return Math.round(10_000.0 * (number - least) / (maximum - least)) / 100.0;
    }
}
