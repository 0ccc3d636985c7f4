package io.poamledger.query.forecast;

import io.poamledger.events.Bounds;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.PlannedGap;
import io.poamledger.query.cmmc.AssessedItem;
import io.poamledger.query.cmmc.SystemAt;
import io.poamledger.query.cmmc.SystemsAt;
import io.poamledger.query.forecast.SystemForecast.OfCloseout;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.views.questions.QuestionName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says when the work of a system ends, and that of the plan of its conditional status. */
@Component
public class SystemForecasts {

    private final Forecasts forecasts;
    private final SystemsAt systemsAt;
    private final Moments moments;
    private final Frame frame;

    SystemForecasts(Forecasts forecasts, SystemsAt systemsAt, Moments moments, Frame frame) {
        this.forecasts = forecasts;
        this.systemsAt = systemsAt;
        this.moments = moments;
        this.frame = frame;
    }

    /** As of the moment that is asked for. */
    public SystemForecast of(RegisteredSystem system, Parameters asked) {
        var scope = new AskedSystems(List.of(system));
        var from = moments.lookedAt(scope, asked);
        var plan = plan(systemsAt.of(systemsAt.asked(system, asked)));
        var open = forecasts.open(from, system);
        var items = open.orElseGet(() -> plan.map(Plan::items).orElse(List.of()));
        var outlook = outlook(from, system, items);
        return new SystemForecast(
                system.id().value(),
                outlook.day(),
                outlook.pace(),
                outlook.finished(),
                open.map(List::size),
                open.map(outlook::all)
                        .orElseGet(() -> new Forecast(
                                Optional.empty(),
                                Optional.empty(),
                                outlook.finished(),
                                Optional.of("more than " + Forecasts.MOST + " items are open"))),
                plan.map(frozen -> closeout(outlook, frozen)),
                outlook.latestStarts(items, plan.map(Plan::deadlines).orElse(Map.of())),
                outlook.unforeseen(items),
                frame.incomplete(scope, QuestionName.AS_OF, QuestionName.CMMC));
    }

    private Outlook outlook(LookedAt from, RegisteredSystem system, List<PoamItemId> items) {
        return forecasts.outlook(
                from, system, items.stream().map(PoamItemId::number).toList());
    }

    private static OfCloseout closeout(Outlook outlook, Plan plan) {
        var forecast = outlook.all(plan.items());
        return new OfCloseout(
                plan.lastDay(),
                plan.items().size(),
                forecast,
                forecast.most().map(end -> Bounds.days(end, plan.lastDay())),
                outlook.burnDown(plan.items()));
    }

    /** The open items that a conditional status gave until its last day. */
    private record Plan(LocalDate lastDay, List<PoamItemId> items) {

        Map<PoamItemId, LastDay> deadlines() {
            var last = new LastDay(lastDay, "the last day of the status");
            return items.stream().collect(Collectors.toMap(Function.identity(), _ -> last));
        }
    }

    private static Optional<Plan> plan(SystemAt system) {
        var reading = system.reading();
        return reading.entry()
                .filter(_ -> reading.status().isConditional())
                .flatMap(entry -> system.status().conditional(entry.statusDate()))
                .flatMap(granted -> reading.lastDay().map(last -> new Plan(last, open(system, granted))));
    }

    private static List<PoamItemId> open(SystemAt system, ConditionalStatusGranted granted) {
        var planned = granted.plan().stream().map(PlannedGap::requirement).collect(Collectors.toSet());
        return system.items().stream()
                .filter(AssessedItem::isOpen)
                .filter(item -> item.requirement().filter(planned::contains).isPresent())
                .map(AssessedItem::id)
                .toList();
    }
}
