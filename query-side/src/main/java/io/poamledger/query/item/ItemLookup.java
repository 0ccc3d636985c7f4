package io.poamledger.query.item;

import io.poamledger.access.Caller;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.asof.versions.TrueItems;
import io.poamledger.query.cmmc.ItemVerdicts;
import io.poamledger.query.cmmc.Viewpoint;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.kept.Items;
import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.forecast.Forecast;
import io.poamledger.query.forecast.Forecasts;
import io.poamledger.query.layout.Freshness;
import io.poamledger.query.layout.Lacking;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.reviews.Decided;
import io.poamledger.query.reviews.Reviews;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers for one item, now or in the past, to those who may read it. */
@Component
final class ItemLookup {

    private final Items items;
    private final PastItems past;
    private final TrueItems truth;
    private final Reviews reviews;
    private final Forecasts forecasts;
    private final SystemDirectory systems;
    private final ItemVerdicts verdicts;
    private final Moments moments;
    private final Freshness freshness;
    private final Clock clock;

    ItemLookup(
            Items items,
            PastItems past,
            TrueItems truth,
            Reviews reviews,
            Forecasts forecasts,
            SystemDirectory systems,
            ItemVerdicts verdicts,
            Moments moments,
            Freshness freshness,
            Clock clock) {
        this.items = items;
        this.past = past;
        this.truth = truth;
        this.reviews = reviews;
        this.forecasts = forecasts;
        this.systems = systems;
        this.verdicts = verdicts;
        this.moments = moments;
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * The item that a request is about.
     *
     * @throws io.poamledger.access.NotAllowed the caller may not read the system
     * @throws NothingFound there is no such item, or there was none yet
     * @throws BadParameter the number, {@code asOf} or {@code by} cannot be understood
     */
    ItemAnswer find(Caller caller, String systemId, String number, Parameters asked) {
        var system = systems.readable(caller, systemId, asked);
        return find(system.item(number), system, asked);
    }

    /**
     * As {@link #find(Caller, String, String, Parameters)}, by the number that people see.
     *
     * @throws NothingFound likewise, and where the caller may read no system with that prefix
     */
    ItemAnswer find(Caller caller, String label, Parameters asked) {
        var id = systems.item(caller, label, asked);
        return find(id, systems.readable(caller, id.system().value(), asked), asked);
    }

    private ItemAnswer find(PoamItemId id, RegisteredSystem system, Parameters asked) {
        var moment = moments.asked(asked);
        if (moment.isEmpty()) {
            return asItIs(id, system);
        }
        var from = Viewpoint.of(system, moment.get(), By.of(asked, moment.get()), past, clock);
        return from.claimed() ? asItTrulyWas(id, from) : asItWas(id, from);
    }

    private ItemAnswer asItIs(PoamItemId id, RegisteredSystem system) {
        return items.find(id)
                .map(item -> answer(item, Viewpoint.now(system, clock), Optional.empty()))
                .orElseThrow(() -> nothing(id));
    }

    private ItemAnswer asItWas(PoamItemId id, Viewpoint from) {
        var position = from.position();
        var asOf = past.at(id, position).orElseThrow(() -> nothing(id));
        var item = asOf.item()
                .orElseThrow(() ->
                        new NothingFound("The item " + label(from, id) + " was not open yet at position " + position));
        return answer(item, from, Optional.of(new ItemAnswer.AsOf(position, asOf.later())));
    }

    private ItemAnswer asItTrulyWas(PoamItemId id, Viewpoint from) {
        var then = truth.on(id, from.system(), from.day())
                .orElseThrow(() -> new NothingFound("There was no item " + label(from, id) + " yet on " + from.day()));
        var later = items.find(id).orElseThrow(() -> nothing(id)).version() - then.version();
        return answer(then, from, Optional.of(new ItemAnswer.AsOf(from.thenPosition(), Math.toIntExact(later))));
    }

    private ItemAnswer answer(ItemFacts item, Viewpoint from, Optional<ItemAnswer.AsOf> asOf) {
        return ItemAnswer.of(
                item,
                verdicts.from(from),
                reviews.lastLookedAt(item.id(), from.day(), from.position()),
                asOf,
                asOf.isPresent() ? 0 : incomplete(from.system()));
    }

    /** What reviews decided about the item that was found, up to the moment that it is looked at from, newest first. */
    List<Decided> decided(ItemAnswer answer, Caller caller, Parameters asked) {
        var item = answer.item().id();
        return reviews.about(
                item,
                systems.readable(caller, item.system().value(), asked),
                answer.asOf().map(ItemAnswer.AsOf::position).orElse(Long.MAX_VALUE));
    }

    /** When the work on the item that was found ends; empty where it has, and where the question is what was true on a day. */
    Optional<Forecast> forecast(ItemAnswer answer, Parameters asked) {
        var item = answer.item();
        var now = systems.find(item.id().system()).orElseThrow();
        var system = systems.asItWas(moments.lookedAt(new AskedSystems(List.of(now)), asked));
        var from = moments.lookedAt(new AskedSystems(List.of(system)), asked);
        return item.state().active() && from.by() == By.RECORDED
                ? forecasts.of(from, system, item.id())
                : Optional.empty();
    }

    private long incomplete(RegisteredSystem system) {
        return new Lacking(freshness.incomplete(QuestionName.ITEM)).on(system.id());
    }

    private static String label(Viewpoint from, PoamItemId item) {
        return from.system().label(item.number());
    }

    private static NothingFound nothing(PoamItemId id) {
        return new NothingFound("There is no item " + id + " in this ledger");
    }
}
