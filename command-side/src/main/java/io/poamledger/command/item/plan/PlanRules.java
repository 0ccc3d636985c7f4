package io.poamledger.command.item.plan;

import io.poamledger.command.Rule;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.item.state.Milestone;
import java.util.ArrayList;

/** When a plan may be approved. */
final class PlanRules {

    private PlanRules() {}

    static void check(ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        thePlanIsComplete(item);
    }

    /** Says all that is missing at once. */
    private static void thePlanIsComplete(ItemState item) {
        var missing = new ArrayList<String>();
        if (item.risk().isEmpty()) {
            missing.add("a risk rating");
        }
        if (item.plan().remediation().isEmpty()) {
            missing.add("a remediation plan");
        }
        if (item.plan().responsibility().isEmpty()) {
            missing.add("a responsible party");
        }
        if (item.plan().resources().isEmpty()) {
            missing.add("a statement of the resources");
        }
        if (item.dueOn().isEmpty()) {
            missing.add("a scheduled completion date");
        }
        if (item.milestones().stream().allMatch(Milestone::cancelled)) {
            missing.add("at least one milestone");
        }
        if (!missing.isEmpty()) {
            throw Rule.PLAN_INCOMPLETE.refuses("The plan of item " + item.id() + " cannot be approved yet: it lacks "
                    + String.join(", ", missing));
        }
    }
}
