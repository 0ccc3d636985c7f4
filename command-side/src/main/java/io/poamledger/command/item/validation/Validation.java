package io.poamledger.command.item.validation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.poamledger.command.Command;
import io.poamledger.command.item.ending.ClosingPolicy;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.Offer;
import io.poamledger.command.system.state.Systems;
import io.poamledger.events.Recorded;
import io.poamledger.events.organisation.AccountId;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** How an item is put before somebody else, and how it comes back; closing it is its end. */
public final class Validation {

    public static final Map<Class<? extends Command>, Offer> OFFERS = Map.of(
            SubmitForValidation.class,
            Offer.unless(seen -> ValidationRules.mayBeSubmitted(seen.item())).showingToday("completedOn"),
            ReturnFromValidation.class,
            Offer.answering(seen -> ValidationRules.isBeingValidated(seen.item())));

    private final ItemState item;

    public Validation(ItemState item) {
        this.item = item;
    }

    @CommandHandler
    void handle(SubmitForValidation command, Systems systems) {
        var submitted = command.submitted();
        if (item.course()
                .submitted()
                .filter(submission -> submission.event().equals(submitted))
                .isPresent()) {
            return;
        }
        ValidationRules.check(command, item, systems.known(item.id().system()));
        apply(submitted);
    }

    @CommandHandler
    void handle(ReturnFromValidation command, ClosingPolicy policy, @MetaDataValue(Recorded.SUBJECT) String subject) {
        var returned = command.returned();
        if (item.course().returned().equals(Optional.of(returned))) {
            return;
        }
        ValidationRules.check(item, new AccountId(subject), policy);
        apply(returned);
    }
}
