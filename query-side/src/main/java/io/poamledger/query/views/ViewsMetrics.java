package io.poamledger.query.views;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.poamledger.query.views.following.Views;
import io.poamledger.query.views.following.ViewsStatus;
import io.poamledger.query.views.questions.Question;
import java.util.List;
import org.springframework.stereotype.Component;

/** Meters of the read models. */
@Component
final class ViewsMetrics implements MeterBinder {

    private final Views views;
    private final List<Question> questions;

    ViewsMetrics(Views views, List<Question> questions) {
        this.views = views;
        this.questions = questions;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("poam.views.position", views, Views::position)
                .description("Events of the ledger that the read models show")
                .register(registry);
        Gauge.builder("poam.views.lag", views, v -> v.status().lag())
                .description("Events of the ledger that the read models do not show yet")
                .register(registry);
        Gauge.builder("poam.views.ready", views, v -> v.ready() ? 1 : 0)
                .description("1 when queries are answered")
                .register(registry);
        Gauge.builder(
                        "poam.views.rebuild.done",
                        views,
                        v -> v.status().rebuild().map(ViewsStatus.Rebuild::done).orElse(0L))
                .description("Events in the file that is being rebuilt; 0 when none is")
                .register(registry);
        for (var question : questions) {
            Gauge.builder(
                            "poam.views.deadletters",
                            views,
                            v -> v.status()
                                    .incomplete()
                                    .getOrDefault(question.name().text(), 0))
                    .tag("question", question.name().text())
                    .description("Events that a question could not apply")
                    .register(registry);
        }
        var batches = Timer.builder("poam.views.batch")
                .description("From the beginning of a batch to its commit")
                .register(registry);
        views.timeBatches(batches::record);
    }
}
