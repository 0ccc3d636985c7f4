package io.poamledger.command.item.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.access.KnownAccounts;
import io.poamledger.command.Command;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.item.state.Offer;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** How an item is planned. */
public final class Planning {

    public static final Map<Class<? extends Command>, Offer> OFFERS = Map.of(
            AssessRisk.class, Offer.UNTIL_IT_ENDS.showing(seen -> seen.item().risk()),
            PlanRemediation.class,
                    Offer.unless(seen -> LifeRules.isNotBeingValidated(seen.item()))
                            .showing(seen -> seen.item().plan().remediation()),
            AssignResponsibility.class,
                    Offer.UNTIL_IT_ENDS.showing(
                            seen -> seen.item().plan().responsibility().map(Planning::names)),
            EstimateResources.class,
                    Offer.UNTIL_IT_ENDS.showing(seen -> seen.item().plan().resources()),
            ApprovePlan.class, Offer.unless(seen -> PlanRules.check(seen.item())));

    private final ItemState item;

    public Planning(ItemState item) {
        this.item = item;
    }

    @CommandHandler
    void handle(AssessRisk command) {
        say(command.assessed(), item.risk());
    }

    @CommandHandler
    void handle(PlanRemediation command) {
        var planned = command.planned();
        if (!item.plan().remediation().equals(Optional.of(planned))) {
            LifeRules.isNotBeingValidated(item);
            apply(planned);
        }
    }

    @CommandHandler
    void handle(AssignResponsibility command, KnownAccounts accounts) {
        say(
                command.assigned(Parties.known(command.primaryAccount(), accounts)),
                item.plan().responsibility());
    }

    @CommandHandler
    void handle(EstimateResources command) {
        say(command.estimated(), item.plan().resources());
    }

    @CommandHandler
    void handle(ApprovePlan command, Systems systems) {
        if (item.plan().isApprovedAsItStands()) {
            return;
        }
        PlanRules.check(item);
        var today = systems.known(item.id().system()).today();
        apply(new PlanApproved(item.id(), command.note(), Optional.of(today)));
    }

    /** For facts of which the latest replaces the one before. */
    private <E extends PoamItemEvent> void say(E wanted, Optional<E> latest) {
        if (latest.equals(Optional.of(wanted))) {
            return;
        }
        LifeRules.theItemHasNotEnded(item);
        apply(wanted);
    }

    private static Map<String, ?> names(ResponsibilityAssigned assigned) {
        return Map.of(
                "primary",
                assigned.primary().name(),
                "primaryAccount",
                assigned.primary().account(),
                "supporting",
                assigned.supporting().stream().map(ResponsibleParty::name).toList());
    }
}
