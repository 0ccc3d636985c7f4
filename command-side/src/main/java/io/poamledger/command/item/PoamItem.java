package io.poamledger.command.item;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.access.KnownAccounts;
import io.poamledger.command.evidence.EvidenceRegister;
import io.poamledger.command.system.KnownSystem;
import io.poamledger.command.system.Systems;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.events.organisation.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.jspecify.annotations.Nullable;

/**
 * One weakness of one system, with its plan, its dates and its end. Handlers find, ask whether it is so already, put
 * it to the rules of its group, and apply; {@link ItemState} evolves.
 */
class PoamItem {

    @AggregateIdentifier
    private @Nullable PoamItemId id;

    private final ItemState item = new ItemState();

    @AggregateMember
    private final Promises promises = new Promises(item);

    @AggregateMember
    private final Negotiation negotiation = new Negotiation(item);

    PoamItem() {}

    /** @param opened what to begin with; see {@link OpeningItems} */
    PoamItem(List<PoamItemEvent> opened) {
        opened.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(ReviseWeakness command, Systems systems, Predecessors predecessors) {
        if (item.weakness().equals(command.weakness())) {
            return;
        }
        var system = systems.known(item.id().system());
        WeaknessRules.check(command, item, system);
        var alike = predecessors.asked(system, command.weakness(), Optional.of(item.weakness()), command.answer());
        var continued = predecessors.continued(system, command.answer());
        var origin = predecessors.origin(system, command.answer(), alike, continued);
        apply(new WeaknessRevised(item.id(), item.weakness(), command.weakness(), command.reason(), origin));
        continued.ifPresent(old -> old.goesOnIn(PromiseId.of(item.id())));
    }

    @CommandHandler
    void handle(AssessRisk command) {
        say(command.assessed(), item.risk());
    }

    @CommandHandler
    void handle(PlanRemediation command) {
        say(command.planned(), item.remediation());
    }

    @CommandHandler
    void handle(AssignResponsibility command, KnownAccounts accounts) {
        say(command.assigned(Parties.known(command.primaryAccount(), accounts)), item.responsibility());
    }

    @CommandHandler
    void handle(EstimateResources command) {
        say(command.estimated(), item.resources());
    }

    @CommandHandler
    void handle(ApprovePlan command) {
        if (item.isApprovedAsItStands()) {
            return;
        }
        PlanRules.check(item);
        apply(new PlanApproved(item.id(), command.note()));
    }

    @CommandHandler
    void handle(RecordProgress command, Systems systems) {
        var system = systems.known(item.id().system());
        var recorded = command.recorded(system.today());
        if (item.lastProgress().equals(Optional.of(recorded))) {
            return;
        }
        LifeRules.check(command, item, system);
        apply(recorded);
    }

    @CommandHandler
    void handle(AttachEvidence command, EvidenceRegister evidence) {
        if (LifeRules.isAttached(command, item)) {
            return;
        }
        LifeRules.theItemHasNotEnded(item);
        var artifact = evidence.of(item.id().system(), command.evidenceId());
        apply(new EvidenceAttached(item.id(), artifact.id(), artifact.fileName(), artifact.content(), command.note()));
    }

    @CommandHandler
    void handle(
            CloseWithEvidence command,
            Systems systems,
            EvidenceRegister evidence,
            ClosingPolicy policy,
            KnownAccounts accounts,
            @MetaDataValue(Recorded.SUBJECT) String subject) {
        var closure = new Closure(command, item);
        if (closure.isSoAlready()) {
            return;
        }
        closure.check(systems.known(item.id().system()));
        var waiver = closure.waiver(new AccountId(subject), policy, accounts);
        closure.events(evidence, waiver).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(RecordPriorClosure command, Systems systems, @MetaDataValue(Recorded.SOURCE) @Nullable String source) {
        if (item.priorClosure().equals(Optional.of(command.recorded()))) {
            return;
        }
        LifeRules.check(command, item, systems.known(item.id().system()), source);
        apply(command.recorded());
    }

    @CommandHandler
    void handle(
            VoidItem command,
            Systems systems,
            Predecessors predecessors,
            ClosingPolicy policy,
            @MetaDataValue(Recorded.SUBJECT) String subject) {
        if (item.stage() == Stage.VOID) {
            return;
        }
        PromiseRules.check(command, item);
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
    void handle(WaiveSeparation command, KnownAccounts accounts, @MetaDataValue(Recorded.SUBJECT) String subject) {
        var waived = command.waived(Parties.known(command.account(), accounts));
        if (item.involved().waiverFor(waived.account()).equals(Optional.of(waived))) {
            return;
        }
        LifeRules.check(waived, item, new AccountId(subject));
        apply(waived);
    }

    /** What a promise of this item, which ended, hands to whatever goes on with it. */
    List<Line> linesToGoOn(Optional<MilestoneId> milestone) {
        return PromiseRules.linesToGoOn(milestone, item);
    }

    /** A promise of this item, which ended, goes on elsewhere. */
    void goesOn(Optional<MilestoneId> milestone, PromiseId successor) {
        apply(new PromiseContinued(item.id(), milestone, successor));
    }

    /** This item goes on with what ended elsewhere; its own dates stay. */
    void takesOver(PromiseId ended, List<Line> lines, String reason) {
        LifeRules.theItemHasNotEnded(item);
        apply(new ContinuationDeclared(item.id(), Optional.empty(), ended, lines, reason));
    }

    int daysSinceClosing(KnownSystem system) {
        return LifeRules.daysSinceClosing(item, system);
    }

    @EventSourcingHandler
    void on(PoamItemEvent event, @Timestamp Instant at, @MetaDataValue(Recorded.SUBJECT) @Nullable String subject) {
        id = event.itemId();
        item.evolve(event, Entered.of(subject, at));
    }

    /** For facts of which the latest replaces the one before. */
    private <E extends PoamItemEvent> void say(E wanted, Optional<E> latest) {
        if (latest.equals(Optional.of(wanted))) {
            return;
        }
        LifeRules.theItemHasNotEnded(item);
        apply(wanted);
    }
}
