package io.poamledger.query.cockpit;

import io.poamledger.query.cockpit.clock.Stage;
import java.util.List;

/** How the items of a plan stand to the end of its days, in a sentence. */
final class PlanInWords {

    private PlanInWords() {}

    /** To follow what is said of the days. */
    static String of(Stage stage, List<PlanItem> plan) {
        var open = plan.stream().filter(PlanItem::open).toList();
        return switch (stage) {
            case RUNNING -> " " + running(plan, open);
            case EXPIRED -> " " + open.size() + " of " + items(plan.size()) + " " + isOrAre(open.size()) + " open.";
            case NO_CLOCK, CLOSED_OUT, TERMINATED, OVERRIDDEN -> "";
        };
    }

    private static String running(List<PlanItem> plan, List<PlanItem> open) {
        if (open.isEmpty()) {
            return "No item of the plan is open.";
        }
        var unfit = open.stream().filter(item -> !item.fits()).toList();
        var left = open.size() + " of " + items(plan.size()) + " " + isOrAre(open.size()) + " open; ";
        if (unfit.isEmpty()) {
            return left + (open.size() == 1 ? "its date fits." : "all of their dates fit.");
        }
        return left
                + (unfit.size() == 1
                        ? unfit.getFirst().label() + " does not fit."
                        : unfit.size() + " of their dates do not fit.");
    }

    private static String items(int many) {
        return many + (many == 1 ? " item" : " items");
    }

    private static String isOrAre(int many) {
        return many == 1 ? "is" : "are";
    }
}
