package io.poamledger.command.item.weakness;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.Command;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.item.frozen.FrozenRules;
import io.poamledger.command.item.predecessors.EndedItems;
import io.poamledger.command.item.predecessors.Predecessors;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.item.state.Offer;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.item.ItemReclassified;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.WeaknessRevised;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** How the weakness of an item is said anew. */
public final class Revision {

    public static final Map<Class<? extends Command>, Offer> OFFERS = Map.of(
            ReclassifyItem.class,
            Offer.UNTIL_IT_ENDS.showing(
                    seen -> Optional.of(Map.of("kind", seen.item().kind()))),
            ReviseWeakness.class,
            Offer.unless(seen -> LifeRules.isNotBeingValidated(seen.item()))
                    .showing(seen -> Optional.of(seen.item().weakness())));

    private final ItemState item;

    public Revision(ItemState item) {
        this.item = item;
    }

    @CommandHandler
    void handle(ReviseWeakness command, Systems systems, Predecessors predecessors, FrozenPlans plans) {
        if (item.weakness().equals(command.weakness())) {
            return;
        }
        var system = systems.known(item.id().system());
        WeaknessRules.check(command, item, system);
        FrozenRules.keepsItsRequirement(command.requirement(), item, plans);
        var alike = predecessors.asked(
                system,
                command.weakness(),
                Optional.of(new EndedItems.Before(item.id(), item.weakness())),
                command.answer());
        var continued = predecessors.continued(system, command.answer());
        var origin = predecessors.origin(system, command.answer(), alike, continued);
        apply(new WeaknessRevised(item.id(), item.weakness(), command.weakness(), command.reason(), origin));
        continued.ifPresent(old -> old.goesOnIn(PromiseId.of(item.id())));
    }

    @CommandHandler
    void handle(ReclassifyItem command, Systems systems, FrozenPlans plans) {
        if (item.kind() == command.kind()) {
            return;
        }
        LifeRules.theItemHasNotEnded(item);
        FrozenRules.mayBe("reclassified", item, plans);
        WeaknessRules.check(command, item, systems.known(item.id().system()));
        FrozenRules.mayBeANewGap(command.kind(), item.id().system(), plans);
        apply(new ItemReclassified(item.id(), item.kind(), command.kind(), command.reason()));
    }
}
