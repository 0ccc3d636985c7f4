package io.poamledger.query.item;

import io.poamledger.access.Caller;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.Items;
import io.poamledger.query.facts.PastItems;
import io.poamledger.query.layout.Freshness;
import io.poamledger.query.layout.Lacking;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.QuestionName;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers for one item, now or in the past, to those who may read it. */
@Component
final class ItemLookup {

    private final Items items;
    private final PastItems past;
    private final SystemDirectory systems;
    private final Freshness freshness;
    private final Clock clock;

    ItemLookup(Items items, PastItems past, SystemDirectory systems, Freshness freshness, Clock clock) {
        this.items = items;
        this.past = past;
        this.systems = systems;
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * The item that a request is about.
     *
     * @throws io.poamledger.access.NotAllowed the caller may not read the system
     * @throws NothingFound there is no such item, or there was none yet
     * @throws BadParameter the number, {@code asOf} or {@code position} cannot be understood
     */
    ItemAnswer find(Caller caller, String systemId, String number, Parameters asked) {
        var system = systems.readable(caller, systemId);
        var id = system.item(number);
        var moment = Moment.asked(asked, system);
        return moment.isPresent() ? asItWas(id, system, moment.get()) : asItIs(id, system);
    }

    private ItemAnswer asItIs(PoamItemId id, RegisteredSystem system) {
        return items.find(id)
                .map(item -> answer(item, system, system.today(clock), Optional.empty()))
                .orElseThrow(() -> nothing(id));
    }

    private ItemAnswer asItWas(PoamItemId id, RegisteredSystem system, Moment moment) {
        var position = switch (moment) {
            case Moment.AtPosition at -> at.position();
            case Moment.Before before -> past.positionBefore(before.instant());
        };
        var asOf = past.at(id, position).orElseThrow(() -> nothing(id));
        var item = asOf.item()
                .orElseThrow(() -> new NothingFound("The item " + id + " was not open yet at position " + position));
        var day = moment instanceof Moment.Before before ? before.day() : system.today(clock);
        return answer(item, system, day, Optional.of(new ItemAnswer.AsOf(position, asOf.later())));
    }

    private ItemAnswer answer(
            ItemFacts item, RegisteredSystem system, LocalDate today, Optional<ItemAnswer.AsOf> asOf) {
        return ItemAnswer.of(item, system, today, asOf, asOf.isPresent() ? 0 : incomplete(system));
    }

    private long incomplete(RegisteredSystem system) {
        return new Lacking(freshness.incomplete(QuestionName.ITEM)).on(system.id());
    }

    private static NothingFound nothing(PoamItemId id) {
        return new NothingFound("There is no item " + id + " in this ledger");
    }
}
