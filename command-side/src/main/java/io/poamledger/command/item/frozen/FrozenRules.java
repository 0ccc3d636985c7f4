package io.poamledger.command.item.frozen;

import io.poamledger.command.Rule;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.Optional;

/** What the plan of a conditional status forbids to the items on it (rules E-7, D-10). */
public final class FrozenRules {

    private FrozenRules() {}

    /** @param change in a verb's past form, such as {@code voided} */
    public static void mayBe(String change, ItemState item, FrozenPlans plans) {
        frozen(item, plans).ifPresent(plan -> {
            throw Rule.PLAN_IS_FROZEN.refuses("Item " + item.id() + " is on the plan of " + plan.status() + " of "
                    + plan.statusDate() + "; until that is closed out or ends, the item cannot be " + change);
        });
    }

    /** What is found not met once the plan is frozen has no place on it; it is found so by another assessment. */
    public static void mayBeANewGap(ItemKind kind, SystemId system, FrozenPlans plans) {
        Optional.of(system)
                .filter(_ -> kind == ItemKind.ASSESSMENT)
                .flatMap(plans::closedToNewGaps)
                .ifPresent(plan -> {
                    throw Rule.NEW_GAP_AFTER_THE_PLAN.refuses("The plan of " + plan.status() + " of "
                            + plan.statusDate() + " is frozen until " + plan.lastDay()
                            + ", and no other assessment of '"
                            + system + "' has begun; a new gap is a temporary deficiency, of kind operational,"
                            + " or is found in another assessment");
                });
    }

    public static void keepsItsRequirement(Optional<RequirementId> requirement, ItemState item, FrozenPlans plans) {
        if (!item.weakness().requirement().equals(requirement)) {
            mayBe("moved to another requirement", item, plans);
        }
    }

    public static void endsInTheWindow(LocalDate dueOn, ItemState item, FrozenPlans plans) {
        frozen(item, plans).filter(plan -> dueOn.isAfter(plan.lastDay())).ifPresent(plan -> {
            throw Rule.SCHEDULED_AFTER_THE_WINDOW.refuses("Nothing of item " + item.id() + " can be due on " + dueOn
                    + ": it is on the plan of " + plan.status() + " of " + plan.statusDate()
                    + ", whose last day is " + plan.lastDay());
        });
    }

    /** An item is reopened until the closeout that it is part of is finalised; the clock does not move (rule C-9). */
    public static void mayBeReopened(ItemState item, FrozenPlans plans) {
        if (item.kind() == ItemKind.ASSESSMENT && plans.areClosedOut(item.id())) {
            throw Rule.CLOSED_OUT.refuses("The closeout that item " + item.id()
                    + " was part of is finalised; what comes back is a new item that names this one");
        }
    }

    private static Optional<FrozenPlans.Frozen> frozen(ItemState item, FrozenPlans plans) {
        return item.kind() == ItemKind.ASSESSMENT ? plans.on(item.id()) : Optional.empty();
    }
}
