package io.poamledger.query.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many times as long as promised the work of a system took. What is still to be done counts as taking longer than it has until now
 * (the product-limit estimate), so that a young ledger, in which only the quick work has ended, promises nothing better than it knows.
 */
final class Stretches {

    /** Fewer finished items than these are too little history. */
    static final int FEWEST = 10;

    /** So many stretches have to have lasted longer than work that goes on, or nothing is said of it. */
    private static final int FEWEST_LONGER = 5;

    /** What numbers that are equal may differ by when they are reckoned. */
    static final double NOTHING = 1e-9;

    private final List<Seen> seen;
    private final int finished;
    private final double[] ended;
    private final double[] longer;
    private final Map<Integer, Stretches> alike = new HashMap<>();

    /** @param seen the shortest first */
    private Stretches(List<Seen> seen) {
        this.seen = seen;
        this.finished = Math.toIntExact(
                seen.stream().filter(Seen::over).mapToInt(Seen::item).distinct().count());
        this.ended = seen.stream().filter(Seen::over).mapToDouble(Seen::stretch).toArray();
        this.longer = longer(seen, ended.length);
    }

    /** @param over whether the work ended; else it goes on */
    private record Seen(int item, int promised, double stretch, boolean over) {}

    /** @param day the one that it is looked at from */
    static Stretches of(Undertakings works, LocalDate day) {
        var seen = new ArrayList<Seen>();
        for (var work : works.byNumber().values()) {
            if (work.isFinished()) {
                see(works, work, work.closed().orElseThrow(), seen);
            } else if (work.isOpen() && !works.waits(work)) {
                see(works, work, day, seen);
            }
        }
        seen.sort(Comparator.comparing(Seen::stretch).thenComparing(one -> !one.over()));
        return new Stretches(List.copyOf(seen));
    }

    /** A date that was given after the work had ended promised nothing. */
    private static void see(Undertakings works, Undertaking work, LocalDate until, List<Seen> seen) {
        works.promises(work).stream()
                .map(promised -> new Seen(work.number(), promised.days(), promised.until(until), work.isFinished()))
                .filter(one -> one.stretch() >= 0)
                .forEach(seen::add);
    }

    /** The share that took longer than each that ended. One more stands for what is yet to come: it lasts longer than all that were seen. */
    private static double[] longer(List<Seen> seen, int ended) {
        var longer = new double[ended];
        var share = 1.0;
        var next = 0;
        for (var at = 0; at < seen.size(); at++) {
            if (seen.get(at).over()) {
                var atRisk = seen.size() - at + 1;
                share *= (double) (atRisk - 1) / atRisk;
                longer[next++] = share;
            }
        }
        return longer;
    }

    /** Those for which between half and twice as long was promised; all, where too few of those ended. */
    Stretches like(int promised) {
        return alike.computeIfAbsent(promised, this::alike);
    }

    private Stretches alike(int promised) {
        var some = new Stretches(seen.stream()
                .filter(one -> one.promised() * 2 >= promised && one.promised() <= promised * 2)
                .toList());
        return some.areTooFew() ? this : some;
    }

    /** How many items they are of that ended. */
    int finished() {
        return finished;
    }

    boolean areTooFew() {
        return finished < FEWEST;
    }

    /** Whether enough lasted longer than that to say how it goes on. */
    boolean know(double lasted) {
        return ended.length - after(lasted) >= FEWEST_LONGER;
    }

    /** The stretch within which that share ended, of what had lasted so long already; the longest one where none was longer. */
    double within(double share, double lasted) {
        var next = after(lasted);
        var still = (1 - share) * (next == 0 ? 1 : longer[next - 1]);
        var low = next;
        var high = ended.length - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (longer[middle] <= still + NOTHING) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return ended[low];
    }

    /** How many ended that lasted no longer. */
    private int after(double lasted) {
        var low = 0;
        var high = ended.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (ended[middle] > lasted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Every stretch that ended, the shortest first. */
    List<Double> ended() {
        return IntStream.range(0, ended.length).mapToObj(at -> ended[at]).toList();
    }
}
