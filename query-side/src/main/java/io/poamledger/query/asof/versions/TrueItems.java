package io.poamledger.query.asof.versions;

import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.LifeFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.ScheduleFacts;
import io.poamledger.query.facts.State;
import io.poamledger.query.facts.kept.Items;
import io.poamledger.query.facts.kept.PastItems;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.RegisteredSystem;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One item as it was true on a day by the claimed dates, as known now: whole, where the register shows a line. */
@Component
public final class TrueItems {

    private final PastTables claims;
    private final PastItems past;
    private final Items items;

    TrueItems(JdbcClient views, PastItems past, Items items) {
        this.claims = new PastTables(views);
        this.past = past;
        this.items = items;
    }

    /** Empty where there was no such item on that day. */
    public Optional<ItemFacts> on(PoamItemId id, RegisteredSystem system, LocalDate day) {
        var now = items.find(id);
        return claims.claims(id)
                .filter(claimed -> !claimed.since().isAfter(day))
                .flatMap(claimed -> {
                    var end = new AsOf.Day(day).end(system);
                    var opened = claimed.openedAt().plusMillis(1);
                    var position = past.positionBefore(end.isAfter(opened) ? end : opened);
                    return past.at(id, position)
                            .flatMap(PastItems.Then::item)
                            .map(then -> truly(then, now.orElseThrow(), claimed, day));
                });
    }

    private static ItemFacts truly(ItemFacts then, ItemFacts now, Claims claimed, LocalDate day) {
        return new ItemFacts(
                then.id(),
                then.weakness(),
                then.plan(),
                truly(then.schedule(), now.schedule(), claimed, day),
                truly(then.life(), now.life(), claimed.state(then.state(), day)),
                then.treatment(),
                then.version(),
                then.opened(),
                then.touched());
    }

    private static LifeFacts truly(LifeFacts then, LifeFacts now, State state) {
        var closed = state == State.CLOSED;
        return new LifeFacts(
                state,
                then.progress(),
                then.evidence(),
                then.validation(),
                now.closed().filter(_ -> closed),
                now.priorClosure().filter(_ -> closed),
                now.voided().filter(_ -> state == State.VOID),
                then.reopened());
    }

    private static ScheduleFacts truly(ScheduleFacts then, ScheduleFacts now, Claims claimed, LocalDate day) {
        return new ScheduleFacts(
                then.completion(),
                then.inherited(),
                then.milestones().stream()
                        .map(step -> claimed.doneBy(step.id(), day) ? done(step, now.milestone(step.id())) : step)
                        .toList(),
                then.agreed(),
                then.continuedBy());
    }

    private static MilestoneFacts done(MilestoneFacts then, MilestoneFacts now) {
        return new MilestoneFacts(
                then.id(),
                then.title(),
                then.description(),
                then.due(),
                now.progress(),
                now.completedOn(),
                now.note(),
                now.ended(),
                then.origin(),
                now.successor(),
                now.continuedBy());
    }
}
