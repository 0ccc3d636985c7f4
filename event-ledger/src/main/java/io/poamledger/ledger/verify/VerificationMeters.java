package io.poamledger.ledger.verify;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Shows the last verification: {@code ledger.verification.intact} (1, 0, or -1 before the first) and how many events it covered. */
public final class VerificationMeters {

    private final AtomicReference<@Nullable VerificationReport> last = new AtomicReference<>();

    public VerificationMeters(MeterRegistry meters) {
        Gauge.builder("ledger.verification.intact", this, VerificationMeters::intact)
                .description("1 if the last verification found nothing wrong, 0 if it did, -1 before the first")
                .register(meters);
        Gauge.builder("ledger.verification.events", this, VerificationMeters::events)
                .description("events the last verification found right")
                .register(meters);
    }

    /** Shows this report from now on. */
    public void record(VerificationReport report) {
        last.set(report);
    }

    private double intact() {
        var report = last.get();
        return report == null ? -1 : report.intact() ? 1 : 0;
    }

    private double events() {
        var report = last.get();
        return report == null ? 0 : report.events();
    }
}
