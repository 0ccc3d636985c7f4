package io.poamledger.ledger.append;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.poamledger.ledger.LedgerHealth;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What an operator can see of the ledger. */
final class LedgerMetrics {

    final Timer append;
    final DistributionSummary batch;
    final Counter conflicts;
    final Counter ambiguous;
    final Counter refused;

    LedgerMetrics(MeterRegistry meters, HeadTracker heads, Supplier<LedgerHealth> health) {
        append = Timer.builder("ledger.append")
                .description("from a caller's append to its answer")
                .publishPercentileHistogram()
                .register(meters);
        batch = DistributionSummary.builder("ledger.batch")
                .description("commits that were sent together")
                .baseUnit("commits")
                .register(meters);
        conflicts = Counter.builder("ledger.conflicts")
                .description("commits refused because somebody was faster")
                .register(meters);
        ambiguous = Counter.builder("ledger.writes.ambiguous")
                .description("writes whose outcome had to be found by looking")
                .register(meters);
        refused = Counter.builder("ledger.writes.refused")
                .description("writes the store refused whole, mostly because another process took the slot")
                .register(meters);
        Gauge.builder("ledger.head.position", heads, h -> h.known().position())
                .description("events in the ledger, as far as this process has seen")
                .register(meters);
        Gauge.builder("ledger.health", health, h -> h.get().up() ? 1 : 0)
                .description("1 while appends are taken and answered, and nothing is damaged")
                .register(meters);
        TimeGauge.builder(
                        "ledger.append.oldest",
                        health,
                        TimeUnit.SECONDS,
                        h -> h.get().oldestUnanswered().map(Duration::toSeconds).orElse(0L))
                .description("age of the append that has waited longest for its answer; 0 if none waits")
                .register(meters);
    }
}
