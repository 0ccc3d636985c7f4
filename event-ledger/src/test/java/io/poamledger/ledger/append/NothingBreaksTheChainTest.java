package io.poamledger.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writers, readers and everything that may befall them, one step at a time, as a seed decides. A seed that fails is run again, with every
 * step told, by {@code -Dtest=NothingBreaksTheChainTest -Dsimulation.seed=…}.
 */
class NothingBreaksTheChainTest {

    @Test
    void in_2_000_runs(TestReporter reporter) {
        run(LongStream.range(0, Long.getLong("simulation.runs", 2_000)), reporter);
    }

    @Tag("long")
    @Test
    void in_200_000_runs(TestReporter reporter) {
        run(LongStream.range(2_000, 202_000), reporter);
    }

    @Test
    @EnabledIfSystemProperty(named = "simulation.seed", matches = "\\d+")
    void in_the_run_of_a_seed(TestReporter reporter) throws InterruptedException {
        var simulation = new Simulation(Long.getLong("simulation.seed"), true);
        try {
            new SimulatedWriters(simulation).run();
        } finally {
            simulation.lines().forEach(line -> reporter.publishEntry("simulation", line));
        }
    }

    @Test
    void the_same_seed_gives_the_same_run() throws InterruptedException {
        var one = new Simulation(4, true);
        var acknowledged = new SimulatedWriters(one).run();
        var two = new Simulation(4, true);
        assertThat(new SimulatedWriters(two).run()).isEqualTo(acknowledged);
        assertThat(two.lines()).isEqualTo(one.lines()).hasSizeGreaterThan(100);
    }

    private static void run(LongStream seeds, TestReporter reporter) {
        var acknowledged = seeds.map(seed -> {
                    var simulation = new Simulation(seed, false);
                    try {
                        return new SimulatedWriters(simulation).run();
                    } catch (Throwable e) {
                        return fail("simulation.seed=" + seed, e);
                    }
                })
                .sum();
        reporter.publishEntry("acknowledged appends", Long.toString(acknowledged));
        assertThat(acknowledged).isPositive();
    }
}
