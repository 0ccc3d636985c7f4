package io.poamledger.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Contestants take turns, A B C A B C, so that whatever the machine does besides hits each of them. The first rounds are not counted.
 * A ratio is taken within each round; what is told is the median of these, and the lowest and highest. Beside the time stands the processor
 * time that all processes in it took together, which says less about the machine's other work.
 */
final class Rounds {

    /** One contestant's turn. */
    interface Turn {
        Timed take(int round) throws Exception;
    }

    private record Contestant(String name, Turn turn, List<Timed> rounds, List<Double> cpu) {

        /** Microseconds of processor time an event, over all rounds. */
        double cpuEach() {
            return cpu.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        }
    }

    private final String title;
    private final Processes processes;
    private final List<Contestant> contestants = new ArrayList<>();

    Rounds(String title, Processes processes) {
        this.title = title;
        this.processes = processes;
    }

    /** In the order of their turns; the first one is compared with each of the others. */
    Rounds with(String name, Turn turn) {
        contestants.add(new Contestant(name, turn, new ArrayList<>(), new ArrayList<>()));
        return this;
    }

    /** After one round to warm up. */
    void run(int rounds) throws Exception {
        run(1, rounds);
    }

    /** @param warmUp how many rounds are not counted: a JVM is still compiling in its first hundred thousand operations */
    void run(int warmUp, int rounds) throws Exception {
        System.out.println("\n" + title);
        for (var round = 0; round < warmUp + rounds; round++) {
            for (var each : contestants) {
                var before = processes.cpuNanos();
                var timed = each.turn().take(round);
                var cpu = (processes.cpuNanos() - before) / 1e3 / timed.count();
                if (round >= warmUp) {
                    each.rounds().add(timed);
                    each.cpu().add(cpu);
                }
                tell(round < warmUp ? "warm-up" : "round " + (round - warmUp + 1), each.name(), timed, cpu);
            }
        }
        tell();
    }

    private void tell() {
        contestants.forEach(each -> tell("all", each.name(), Timed.all(each.rounds()), each.cpuEach()));
        var ours = contestants.getFirst();
        for (var peer : contestants.subList(1, contestants.size())) {
            System.out.printf(
                    "  RATE    %s / %s: %s%n", ours.name(), peer.name(), ratios(ours, peer, Timed::perSecond));
            if (peer.rounds().getFirst().latencies().length > 0) {
                System.out.printf(
                        "  LATENCY %s / %s: %s%n", ours.name(), peer.name(), ratios(ours, peer, Timed::median));
            }
            System.out.printf("  CPU     %s / %s: %.2f%n", ours.name(), peer.name(), ours.cpuEach() / peer.cpuEach());
        }
    }

    private static void tell(String when, String who, Timed timed, double cpu) {
        System.out.printf("  %-8s %-30s %,9.0f events/s  cpu %5.1f us", when, who, timed.perSecond(), cpu);
        if (timed.latencies().length > 0) {
            System.out.printf(
                    "  p50 %.2f  p90 %.2f  p99 %.2f  max %.2f ms",
                    timed.median(), timed.percentile(90), timed.percentile(99), timed.percentile(100));
        }
        System.out.println();
    }

    private static String ratios(Contestant ours, Contestant peer, ToDoubleFunction<Timed> figure) {
        var ratios = new double[ours.rounds().size()];
        for (var round = 0; round < ratios.length; round++) {
            ratios[round] = figure.applyAsDouble(ours.rounds().get(round))
                    / figure.applyAsDouble(peer.rounds().get(round));
        }
        java.util.Arrays.sort(ratios);
        var middle = ratios.length / 2;
        var median = ratios.length % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;
        return "median %.2f (%.2f to %.2f)".formatted(median, ratios[0], ratios[ratios.length - 1]);
    }
}
