package io.poamledger.command.item.treatment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.Command;
import io.poamledger.command.Rule;
import io.poamledger.command.item.dependency.Dependencies;
import io.poamledger.command.item.frozen.FrozenPlans;
import io.poamledger.command.item.frozen.FrozenRules;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.item.state.Offer;
import io.poamledger.events.Recorded;
import io.poamledger.events.organisation.AccountId;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** How the weakness of an item is lived with while it is there; none of it is a finding. */
public final class Treatment {

    public static final Map<Class<? extends Command>, Offer> OFFERS = Map.of(
            AcceptRisk.class,
                    Offer.unless(seen -> {
                        TreatmentRules.mayBeAccepted(seen.item());
                        TreatmentRules.isNotAccepted(seen.item());
                    }),
            EndRiskAcceptance.class, Offer.unless(seen -> TreatmentRules.isAccepted(seen.item())),
            RequestDeviation.class,
                    Offer.unless(seen -> {
                        TreatmentRules.mayDeviate(seen.item());
                        TreatmentRules.nothingIsUndecided(seen.item());
                    }),
            DecideDeviation.class, Offer.unless(seen -> TreatmentRules.asked(seen.item())),
            WithdrawCompensatingControl.class, Offer.unless(seen -> TreatmentRules.hasAControl(seen.item())),
            WithdrawDependency.class, Offer.unless(seen -> TreatmentRules.waitsForSomething(seen.item())));

    private final ItemState item;

    public Treatment(ItemState item) {
        this.item = item;
    }

    @CommandHandler
    void handle(AcceptRisk command, FrozenPlans plans) {
        if (item.treatments().accepted().filter(command.accepted()::equals).isPresent()) {
            return;
        }
        FrozenRules.mayBe("accepted as a risk", item, plans);
        TreatmentRules.mayBeAccepted(item);
        TreatmentRules.isNotAccepted(item);
        apply(command.accepted());
    }

    @CommandHandler
    void handle(EndRiskAcceptance command) {
        TreatmentRules.isAccepted(item);
        apply(command.ended());
    }

    @CommandHandler
    void handle(RequestDeviation command) {
        TreatmentRules.mayDeviate(item);
        var last = item.treatments().asked();
        if (last.filter(asked -> command.requested(asked.event().deviation()).equals(asked.event()))
                .isEmpty()) {
            TreatmentRules.nothingIsUndecided(item);
            apply(command.requested(item.treatments().nextDeviation()));
        }
    }

    @CommandHandler
    void handle(DecideDeviation command, @MetaDataValue(Recorded.SUBJECT) String subject) {
        var asked = TreatmentRules.asked(item);
        if (asked.entered().isBy(new AccountId(subject))) {
            throw Rule.ANSWERED_BY_THE_SAME.refuses("'" + subject + "' asked for deviation "
                    + asked.event().deviation() + " of item " + item.id() + "; somebody else decides about it");
        }
        apply(command.decided(asked.event().deviation()));
    }

    @CommandHandler
    void handle(AddCompensatingControl command) {
        var added = command.added(item.treatments().nextControl());
        if (item.treatments().isThere(added)) {
            return;
        }
        LifeRules.theItemHasNotEnded(item);
        apply(added);
    }

    @CommandHandler
    void handle(WithdrawCompensatingControl command) {
        TreatmentRules.hasControl(command.control(), item);
        if (!item.treatments().isWithdrawn(command.control())) {
            LifeRules.theItemHasNotEnded(item);
            apply(command.withdrawn());
        }
    }

    @CommandHandler
    void handle(CommitResources command) {
        if (item.plan().committed().filter(command.committed()::equals).isEmpty()) {
            LifeRules.theItemHasNotEnded(item);
            apply(command.committed());
        }
    }

    @CommandHandler
    void handle(DeclareDependency command, Dependencies others) {
        if (item.treatments().dependencies().contains(command.dependsOn())) {
            return;
        }
        LifeRules.theItemHasNotEnded(item);
        others.check(item, command.dependsOn());
        apply(command.declared());
    }

    @CommandHandler
    void handle(WithdrawDependency command) {
        if (!item.treatments().dependencies().contains(command.dependsOn())) {
            throw Rule.NO_SUCH_DEPENDENCY.refuses("Item " + item.id() + " does not wait for " + command.dependsOn());
        }
        LifeRules.theItemHasNotEnded(item);
        apply(command.withdrawn());
    }
}
