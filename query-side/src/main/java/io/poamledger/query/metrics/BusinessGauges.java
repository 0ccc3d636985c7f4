package io.poamledger.query.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.poamledger.query.layout.Freshness;
import io.poamledger.query.overdue.Overdue;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.SystemDirectory;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** Open, overdue and due soon over all systems, as they are when somebody scrapes; not a number until the views are ready. */
@Component
final class BusinessGauges implements MeterBinder {

    private static final int SOON_DAYS = 30;

    private final Figures figures;
    private final Overdue overdue;
    private final SystemDirectory systems;
    private final Freshness freshness;

    BusinessGauges(Figures figures, Overdue overdue, SystemDirectory systems, Freshness freshness) {
        this.figures = figures;
        this.overdue = overdue;
        this.systems = systems;
        this.freshness = freshness;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "poam.items.open", "Items that are neither closed nor void", this, BusinessGauges::open);
        gauge(
                registry,
                "poam.items.overdue",
                "Open items past their completion date",
                this,
                gauges -> gauges.sum(Overdue.Load::overdueItems));
        gauge(
                registry,
                "poam.milestones.overdue",
                "Open milestones past their date",
                this,
                gauges -> gauges.sum(Overdue.Load::overdueMilestones));
        gauge(
                registry,
                "poam.items.due.soon",
                "Open items due within 30 days",
                this,
                gauges -> gauges.sum(Overdue.Load::soonItems));
        gauge(
                registry,
                "poam.milestones.due.soon",
                "Open milestones due within 30 days",
                this,
                gauges -> gauges.sum(Overdue.Load::soonMilestones));
    }

    private static void gauge(
            MeterRegistry registry,
            String name,
            String description,
            BusinessGauges gauges,
            ToDoubleFunction<BusinessGauges> value) {
        Gauge.builder(name, gauges, value).description(description).register(registry);
    }

    private double open() {
        if (!freshness.ready()) {
            return Double.NaN;
        }
        var scope = new AskedSystems(systems.all());
        var today = figures.today(scope);
        return figures.period(scope, today, today.plusDays(1)).openAtEnd();
    }

    private double sum(ToIntFunction<Overdue.Load> of) {
        return freshness.ready()
                ? overdue.bySystem(new AskedSystems(systems.all()), SOON_DAYS).stream()
                        .mapToInt(of)
                        .sum()
                : Double.NaN;
    }
}
