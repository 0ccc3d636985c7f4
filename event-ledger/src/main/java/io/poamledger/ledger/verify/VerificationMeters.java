package io.poamledger.ledger.verify;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** Shows how far, and how long ago, a ledger in use was verified, and what came of it. */
public final class VerificationMeters {

    private VerificationMeters() {}

    /** Registers {@code ledger.verification.intact}, {@code .position}, {@code .age} and {@code .running}. */
    public static void register(MeterRegistry meters, BackgroundVerification verification, Clock clock) {
        gauge(
                meters,
                verification,
                "intact",
                "1 if nothing is known to be damaged, 0 if something is, -1 before the first",
                state -> state.damage().isPresent() ? 0 : state.last().isPresent() ? 1 : -1);
        gauge(
                meters,
                verification,
                "position",
                "events that the last verification found right",
                state -> state.last().map(last -> last.report().events()).orElse(0L));
        gauge(
                meters,
                verification,
                "age",
                "seconds since the last verification ended; none before the first",
                state -> state.last()
                        .map(last ->
                                Duration.between(last.at(), clock.instant()).toMillis() / 1_000.0)
                        .orElse(Double.NaN));
        gauge(
                meters,
                verification,
                "running",
                "1 while the ledger is being verified",
                state -> state.running().isPresent() ? 1 : 0);
    }

    private static void gauge(
            MeterRegistry meters,
            BackgroundVerification verification,
            String name,
            String description,
            ToDoubleFunction<VerificationState> of) {
        Gauge.builder("ledger.verification." + name, verification, it -> of.applyAsDouble(it.get()))
                .description(description)
                .register(meters);
    }
}
