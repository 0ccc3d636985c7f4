package io.poamledger.query.asof;

import io.poamledger.access.CurrentCaller;
import io.poamledger.exchange.RegisterRow;
import io.poamledger.exchange.oscal.writing.PlannedItem;
import io.poamledger.query.asof.lists.PastEntry;
import io.poamledger.query.asof.lists.PastFilter;
import io.poamledger.query.asof.lists.PastPortfolio;
import io.poamledger.query.asof.versions.TrueItems;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.cmmc.Viewpoint;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Cursor;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.register.RegisterFile;
import io.poamledger.query.register.RegisterLayout;
import io.poamledger.query.register.RegisterPlan;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of the past as files; exactly the items that the same filter shows, each as it was. */
@Controller
final class PastRegisterExport {

    private static final int ROWS = 500;

    private final PastPortfolio past;
    private final PastItems items;
    private final TrueItems truth;
    private final ItemVerdicts verdicts;
    private final Moments moments;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;
    private final Clock clock;

    PastRegisterExport(
            PastPortfolio past,
            PastItems items,
            TrueItems truth,
            ItemVerdicts verdicts,
            Moments moments,
            SystemDirectory systems,
            CurrentCaller callers,
            Frame frame,
            Clock clock) {
        this.past = past;
        this.items = items;
        this.truth = truth;
        this.verdicts = verdicts;
        this.moments = moments;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
        this.clock = clock;
    }

    @GetMapping(
            path = {"/register.csv", "/register.xlsx", "/register.oscal.json", "/register.oscal.xml"},
            params = "asOf")
    @AskedSystems.Asked
    @AsOf.Asked
    @By.Asked
    @PastFilter.Asked
    @RegisterLayout.Asked
    @PastFilter.OfThePresent
    void file(Parameters asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = request.getRequestURI();
        var layout = RegisterLayout.of(asked, address);
        var from = from(asked);
        var filter = PastFilter.of(asked);
        switch (address) {
            case "/register.csv" -> file(from, filter).csv(rows(from, filter), response);
            case "/register.xlsx" ->
                file(from, filter)
                        .xlsx(
                                () -> rows(from, filter),
                                layout,
                                from.scope(),
                                system -> Viewpoint.of(system, from.moment().orElseThrow(), from.by(), items, clock),
                                LookedAt.now(from.scope()).day(clock),
                                response);
            case "/register.oscal.json" -> plan(from).json(planned(from, filter), response);
            default -> plan(from).xml(planned(from, filter), response);
        }
    }

    private Stream<PlannedItem> planned(LookedAt from, PastFilter filter) {
        return looked(from, filter, plan(from)::item);
    }

    /** What was true depends on all that is known now, what was known on nothing later. */
    private RegisterPlan plan(LookedAt from) {
        var system = RegisterPlan.only(from.scope());
        var moment = from.moment().orElseThrow();
        var seen = Viewpoint.of(system, moment, from.by(), items, clock);
        var age = frame.age();
        var latest = age.recordedAt().orElse(Instant.EPOCH);
        var end = moment.end(system).minusMillis(1);
        return new RegisterPlan(
                file(from),
                system,
                seen.claimed() ? age.position() : seen.position(),
                seen.claimed() ? OptionalLong.empty() : OptionalLong.of(Math.min(seen.position(), age.position())),
                seen.claimed() || end.isAfter(latest) ? latest : end,
                seen.day(),
                moment.words(from.by()));
    }

    private LookedAt from(Parameters asked) {
        var from = moments.lookedAt(systems.asked(callers.get(), asked), asked);
        if (from.isNow()) {
            throw new BadParameter("asOf", "", "'asOf' is left out or says a date, such as 2026-07-05");
        }
        return from;
    }

    private RegisterFile file(LookedAt from, PastFilter filter) {
        return file(from).keeping(looked(from, filter, (item, _) -> item));
    }

    private RegisterFile file(LookedAt from) {
        return RegisterFile.of(frame, from.scope(), QuestionName.AS_OF, from.words() + "; ");
    }

    private Stream<RegisterRow> rows(LookedAt from, PastFilter filter) {
        return looked(from, filter, file(from)::row);
    }

    private <T> Stream<T> looked(
            LookedAt from, PastFilter filter, BiFunction<ItemFacts, ItemVerdicts.OfSystem, T> seen) {
        var moment = from.moment().orElseThrow();
        var judged = from.scope().systems().stream()
                .collect(Collectors.toMap(
                        RegisteredSystem::id,
                        system -> verdicts.from(Viewpoint.of(system, moment, from.by(), items, clock))));
        return entries(from, moment, filter).map(entry -> {
            var verdict = Objects.requireNonNull(judged.get(entry.item().system()));
            return seen.apply(item(entry, verdict.viewpoint()), verdict);
        });
    }

    private Stream<PastEntry> entries(LookedAt from, AsOf moment, PastFilter filter) {
        return Stream.iterate(
                        Optional.of(past.page(from.scope(), moment, from.by(), filter, Optional.empty(), ROWS)),
                        Optional::isPresent,
                        before -> before.orElseThrow()
                                .next()
                                .map(next -> past.page(
                                        from.scope(),
                                        moment,
                                        from.by(),
                                        filter,
                                        Optional.of(Cursor.parse("cursor", next, 2)),
                                        ROWS)))
                .flatMap(page -> page.orElseThrow().rows().stream());
    }

    private ItemFacts item(PastEntry entry, Viewpoint from) {
        return (from.claimed()
                        ? truth.on(entry.item(), from.system(), from.day())
                        : items.at(entry.item(), from.position()).flatMap(PastItems.Then::item))
                .orElseThrow();
    }
}
