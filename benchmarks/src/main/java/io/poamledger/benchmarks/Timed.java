package io.poamledger.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * What one contestant did in one round.
 *
 * @param count how many events
 * @param nanos from the first one's start to the last one's end
 * @param latencies of each operation, nanoseconds, sorted; empty where single operations are not timed
 */
record Timed(long count, long nanos, long[] latencies) {

    Timed {
        Arrays.sort(latencies);
    }

    /** A whole run, without single operations. */
    static Timed whole(long count, long nanos) {
        return new Timed(count, nanos, new long[0]);
    }

    /** One after the other. */
    static Timed all(List<Timed> rounds) {
        return new Timed(
                rounds.stream().mapToLong(Timed::count).sum(),
                rounds.stream().mapToLong(Timed::nanos).sum(),
                rounds.stream()
                        .flatMapToLong(each -> Arrays.stream(each.latencies()))
                        .toArray());
    }

    /** At the same time, in processes of their own. */
    static Timed together(List<Timed> processes) {
        var sum = all(processes);
        var longest = processes.stream().mapToLong(Timed::nanos).max().orElseThrow();
        return new Timed(sum.count(), longest, sum.latencies());
    }

    double perSecond() {
        return count * 1e9 / nanos;
    }

    /** In milliseconds. */
    double percentile(double percent) {
        if (latencies.length == 0) {
            return Double.NaN;
        }
        var rank = (int) Math.ceil(percent / 100 * latencies.length) - 1;
        return latencies[Math.clamp(rank, 0, latencies.length - 1)] / 1e6;
    }

    double median() {
        return percentile(50);
    }
}
