package io.poamledger.command.item.validation;

import io.poamledger.command.Rule;
import io.poamledger.command.item.ending.ClosingPolicy;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.item.state.Stage;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.organisation.AccountId;

/** When an item may be put before somebody else, and who says that it does not do. */
final class ValidationRules {

    private ValidationRules() {}

    static void check(SubmitForValidation command, ItemState item, KnownSystem system) {
        mayBeSubmitted(item);
        LifeRules.itIsCompletedWhenItCanBe(command.completedOn(), item, system);
    }

    /** Whether it may be submitted as it stands, whatever is said of it. */
    static void mayBeSubmitted(ItemState item) {
        LifeRules.isNotBeingValidated(item);
        LifeRules.theWorkHasBegun(item);
        LifeRules.everyMilestoneHasEnded(item);
    }

    /** @param actor who returns it */
    static void check(ItemState item, AccountId actor, ClosingPolicy policy) {
        isBeingValidated(item);
        if (policy.separationOfDuties()
                && item.course()
                        .submitted()
                        .filter(submission -> submission.entered().isBy(actor))
                        .isPresent()) {
            throw Rule.ANSWERED_BY_THE_SAME.refuses("'" + actor + "' submitted item " + item.id()
                    + " for validation; somebody else has to close or return it");
        }
    }

    static void isBeingValidated(ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        if (item.stage() != Stage.PENDING_VALIDATION) {
            throw Rule.NOT_IN_VALIDATION.refuses(
                    "Item " + item.id() + " is " + item.stage() + "; nobody has submitted it for validation");
        }
    }
}
