package io.poamledger.command.item.negotiation;

import io.poamledger.command.Rule;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.item.frozen.FrozenRules;
import io.poamledger.command.item.promises.ScheduleRules;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.item.state.PromisedDay;
import io.poamledger.command.item.state.Request;
import io.poamledger.events.item.ExtensionRequested;
import io.poamledger.events.organisation.AccountId;
import java.time.LocalDate;

/** Who may say what about a date. */
final class NegotiationRules {

    private NegotiationRules() {}

    static void check(RequestExtension command, PromisedDay promise, ItemState item, FrozenPlans plans) {
        itIsStillToBeDone(promise, item);
        nothingWaits(promise, item);
        if (!command.newDueOn().isAfter(promise.day())) {
            throw Rule.EXTENSION_NOT_LATER.refuses("Promise " + promise.id() + " is due on " + promise.day() + "; "
                    + command.newDueOn() + " is not later");
        }
        ScheduleRules.theReasonFits(command.code(), promise.day(), command.newDueOn());
        FrozenRules.endsInTheWindow(command.newDueOn(), item, plans);
    }

    private static void nothingWaits(PromisedDay promise, ItemState item) {
        item.schedule().request(promise.id()).map(Request::event).ifPresent(waiting -> {
            throw Rule.EXTENSION_UNANSWERED.refuses("For promise " + promise.id() + ", " + waiting.to()
                    + " was asked for and nobody has answered; another day is asked for once somebody has");
        });
    }

    static void check(ContestDates command, PromisedDay promise, ItemState item) {
        itIsStillToBeDone(promise, item);
        if (command.keepable().equals(promise.day())) {
            throw Rule.EXTENSION_NOT_LATER.refuses(
                    "Promise " + promise.id() + " is due on " + promise.day() + "; who can keep that day accepts it");
        }
    }

    static void somethingIsAskedFor(ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        if (item.schedule().requested().isEmpty()) {
            throw Rule.NO_EXTENSION_REQUESTED.refuses("Nobody asks for a later date of item " + item.id());
        }
    }

    /**
     * The request that is answered.
     *
     * @param actor who answers it
     */
    static ExtensionRequested requested(LocalDate to, PromisedDay promise, ItemState item, AccountId actor) {
        itIsStillToBeDone(promise, item);
        var request = item.schedule()
                .request(promise.id())
                .filter(pending -> pending.event().to().equals(to))
                .orElseThrow(() ->
                        Rule.NO_EXTENSION_REQUESTED.refuses("Nobody asks for " + to + " as the date of promise "
                                + promise.id() + ", due on " + promise.day()
                                + item.schedule()
                                        .request(promise.id())
                                        .map(pending -> "; asked for is "
                                                + pending.event().to())
                                        .orElse("")));
        if (request.entered().isBy(actor)) {
            throw Rule.ANSWERED_BY_THE_SAME.refuses("'" + actor + "' asked for " + to + " as the date of promise "
                    + promise.id() + "; somebody else has to answer");
        }
        return request.event();
    }

    static void isTheResponsibleParty(AccountId actor, ItemState item) {
        var primary = item.plan().responsibility().map(assigned -> assigned.primary());
        if (primary.flatMap(party -> party.account()).filter(actor::isTheSameAs).isEmpty()) {
            throw Rule.NOT_THE_RESPONSIBLE_PARTY.refuses("'"
                    + primary.map(party -> party.name()).orElse("nobody")
                    + "' is the responsible party of item " + item.id()
                    + "; its dates are not accepted or contested by '" + actor
                    + "'");
        }
    }

    private static void itIsStillToBeDone(PromisedDay promise, ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        promise.id().milestoneId().map(item::milestone).ifPresent(milestone -> ScheduleRules.check(milestone, item));
    }
}
