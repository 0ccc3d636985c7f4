package io.poamledger.command.item.ending;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.access.KnownAccounts;
import io.poamledger.command.Command;
import io.poamledger.command.evidence.state.EvidenceRegister;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.item.frozen.FrozenRules;
import io.poamledger.command.item.plan.Parties;
import io.poamledger.command.item.predecessors.Predecessors;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.Offer;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateLifecycle;

/** How an item ends. */
public final class EndOfItem {

    public static final Map<Class<? extends Command>, Offer> OFFERS = Map.of(
            CloseWithEvidence.class,
            Offer.unless(seen -> Closure.mayBegin(seen.item())).showing(EndOfItem::atFirst),
            ReopenItem.class,
            Offer.answering(seen -> EndingRules.mayBeReopened(seen.item())));

    private final ItemState item;

    public EndOfItem(ItemState item) {
        this.item = item;
    }

    @CommandHandler
    void handle(
            CloseWithEvidence command,
            Systems systems,
            EvidenceRegister evidence,
            ClosingPolicy policy,
            KnownAccounts accounts,
            @MetaDataValue(Recorded.SUBJECT) String subject,
            @MetaDataValue(Recorded.NAME) String name) {
        var closure = new Closure(command, item);
        if (closure.isSoAlready()) {
            return;
        }
        var system = systems.known(item.id().system());
        closure.check(system);
        var actor = new Actor(new AccountId(subject), name);
        var waiver = closure.waiver(new Separation(item.involved(), actor, accounts), policy);
        closure.events(evidence, system, waiver).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(
            VoidItem command,
            Systems systems,
            Predecessors predecessors,
            ClosingPolicy policy,
            FrozenPlans plans,
            @MetaDataValue(Recorded.SUBJECT) String subject) {
        if (item.course().voided().filter(command::isSoAlready).isPresent()) {
            return;
        }
        EndingRules.check(command, item);
        FrozenRules.mayBe("voided", item, plans);
        var waiver = policy.voiding(item, new AccountId(subject));
        var lines = item.schedule().lines(item.id());
        apply(new ItemVoided(
                item.id(),
                command.reason(),
                Optional.of(command.kind()),
                command.continuedBy(),
                command.successor(),
                waiver));
        var system = systems.known(item.id().system());
        for (var successor : command.continuedBy()) {
            predecessors.goesOnIn(system, successor, PromiseId.of(item.id()), lines, command.reason());
        }
    }

    @CommandHandler
    void handle(ReopenItem command, FrozenPlans plans) {
        if (item.course().lastReopened().equals(Optional.of(command.reopened()))) {
            return;
        }
        EndingRules.mayBeReopened(item);
        FrozenRules.mayBeReopened(item, plans);
        apply(command.reopened());
    }

    @CommandHandler
    void handle(WaiveSeparation command, KnownAccounts accounts, @MetaDataValue(Recorded.SUBJECT) String subject) {
        var waived = command.waived(Parties.known(command.account(), accounts));
        if (item.involved().waiverFor(waived.account()).equals(Optional.of(waived))) {
            return;
        }
        EndingRules.check(waived, item, new AccountId(subject));
        apply(waived);
    }

    /** What was submitted, where that is so, to be confirmed. */
    private static Optional<?> atFirst(Offer.Seen seen) {
        return Optional.of(seen.item()
                .course()
                .submitted()
                .map(submission -> Map.of(
                        "completedOn", submission.event().completedOn(),
                        "actionsTaken", submission.event().statement()))
                .orElseGet(() -> Map.of("completedOn", seen.system().today())));
    }
}
