package io.poamledger.command.item.negotiation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.Command;
import io.poamledger.command.item.dependency.Dependencies;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.item.frozen.FrozenRules;
import io.poamledger.command.item.promises.RescheduleCompletion;
import io.poamledger.command.item.promises.RescheduleMilestone;
import io.poamledger.command.item.promises.ScheduleRules;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.item.state.Milestone;
import io.poamledger.command.item.state.Offer;
import io.poamledger.command.item.state.Request;
import io.poamledger.events.Recorded;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.DatesAccepted;
import io.poamledger.events.item.DatesContested;
import io.poamledger.events.item.ExtensionApproved;
import io.poamledger.events.item.ExtensionDenied;
import io.poamledger.events.item.ExtensionRequested;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.organisation.AccountId;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * What two people say about the dates of an item: whoever answers for it accepts and contests them and asks for later ones, somebody else grants
 * or denies.
 */
public final class Negotiation {

    private static final Offer WHEN_A_LATER_DATE_IS_ASKED_FOR = Offer.answering(
                    seen -> NegotiationRules.somethingIsAskedFor(seen.item()))
            .showing(seen -> seen.item().schedule().requested().stream()
                    .findFirst()
                    .map(asked -> Map.of("milestoneId", asked.milestoneId(), "newDueOn", asked.to())));
    private static final Offer TO_WHO_ANSWERS_FOR_IT = Offer.answering(seen -> {
        LifeRules.theItemHasNotEnded(seen.item());
        NegotiationRules.isTheResponsibleParty(seen.viewer(), seen.item());
    });

    public static final Map<Class<? extends Command>, Offer> OFFERS = Map.of(
            RequestExtension.class, Offer.UNTIL_IT_ENDS.ofSteps(Milestone::isOpen),
            ApproveExtension.class, WHEN_A_LATER_DATE_IS_ASKED_FOR,
            DenyExtension.class, WHEN_A_LATER_DATE_IS_ASKED_FOR,
            AcceptDates.class, TO_WHO_ANSWERS_FOR_IT,
            ContestDates.class, TO_WHO_ANSWERS_FOR_IT);

    private final ItemState item;

    public Negotiation(ItemState item) {
        this.item = item;
    }

    @CommandHandler
    void handle(RequestExtension command, FrozenPlans plans) {
        var promise = item.promised(command.milestoneId());
        var request = new ExtensionRequested(
                item.id(), command.milestoneId(), promise.day(), command.newDueOn(), command.code(), command.reason());
        if (item.schedule().request(promise.id()).map(Request::event).equals(Optional.of(request))) {
            return;
        }
        NegotiationRules.check(command, promise, item, plans);
        apply(request);
    }

    @CommandHandler
    void handle(
            ApproveExtension command,
            FrozenPlans plans,
            Dependencies dependencies,
            @MetaDataValue(Recorded.SUBJECT) String subject) {
        var promise = item.promised(command.milestoneId());
        if (promise.day().equals(command.newDueOn())) {
            return;
        }
        var approver = new AccountId(subject);
        var request = NegotiationRules.requested(command.newDueOn(), promise, item, approver);
        if (command.milestoneId().isEmpty()) {
            FrozenRules.endsInTheWindow(command.newDueOn(), item, plans);
            dependencies.keepTheirOrder(command.newDueOn(), item);
        }
        var move = moved(request, approver);
        apply(new ExtensionApproved(item.id(), command.milestoneId(), command.newDueOn(), command.note()));
        apply(move);
    }

    @CommandHandler
    void handle(DenyExtension command, @MetaDataValue(Recorded.SUBJECT) String subject) {
        var promise = item.promised(command.milestoneId());
        NegotiationRules.requested(command.newDueOn(), promise, item, new AccountId(subject));
        apply(new ExtensionDenied(item.id(), command.milestoneId(), command.newDueOn(), command.reason()));
    }

    @CommandHandler
    void handle(AcceptDates command, @MetaDataValue(Recorded.SUBJECT) String subject) {
        NegotiationRules.isTheResponsibleParty(new AccountId(subject), item);
        if (!item.schedule().isAccepted()) {
            LifeRules.theItemHasNotEnded(item);
            apply(new DatesAccepted(item.id(), command.note()));
        }
    }

    @CommandHandler
    void handle(ContestDates command, @MetaDataValue(Recorded.SUBJECT) String subject) {
        NegotiationRules.isTheResponsibleParty(new AccountId(subject), item);
        var promise = item.promised(command.milestoneId());
        var contest = new DatesContested(
                item.id(), command.milestoneId(), promise.day(), command.keepable(), command.reason());
        if (!item.schedule().contest(promise.id()).equals(Optional.of(contest))) {
            NegotiationRules.check(command, promise, item);
            apply(contest);
        }
    }

    /** Put to the rules of any other move. */
    private PoamItemEvent moved(ExtensionRequested request, AccountId approver) {
        if (request.milestoneId().isPresent()) {
            var milestone = item.milestone(request.milestoneId().get());
            var move =
                    new RescheduleMilestone(item.id(), milestone.id(), request.to(), request.code(), request.reason());
            ScheduleRules.check(move, milestone, item);
            return move.moved(milestone, Optional.of(approver));
        }
        ScheduleRules.check(new RescheduleCompletion(item.id(), request.to(), request.code(), request.reason()), item);
        return new CompletionRescheduled(
                item.id(), request.from(), request.to(), request.code(), request.reason(), Optional.of(approver));
    }
}
