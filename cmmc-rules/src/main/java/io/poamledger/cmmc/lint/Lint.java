package io.poamledger.cmmc.lint;

import io.poamledger.cmmc.lint.Remark.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at the words and dates of plans. The same plan always gets the same remarks in the same order. */
public final class Lint {

    private Lint() {}

    /** Advice on one text, while it is typed. */
    public static Optional<Remark> text(Field field, String text) {
        return TextChecks.check(field, text);
    }

    /** Advice on one milestone's text, while it is typed. */
    public static Optional<Remark> milestone(String text) {
        return TextChecks.milestone(text);
    }

    /** All advice on what is given of a plan: first on its texts, then on its milestones, then on its dates. */
    public static List<Remark> advice(PlanText plan) {
        var remarks = new ArrayList<Remark>();
        for (var field : Field.values()) {
            plan.text(field).flatMap(text -> text(field, text)).ifPresent(remarks::add);
        }
        plan.milestones().forEach(milestone -> milestone(milestone.text()).ifPresent(remarks::add));
        remarks.addAll(DateChecks.check(plan));
        return remarks;
    }

    /**
     * What rule M-1 demands of a whole plan before it is approved, and is missing. These are the only remarks that block.
     *
     * @param riskRated whether it has a risk rating
     */
    public static List<Remark> demands(PlanText plan, boolean riskRated) {
        return Stream.of(
                        demand("tasks", has(plan, Field.ACTIONS)),
                        demand("a resource statement", has(plan, Field.RESOURCES)),
                        demand("a responsible party", has(plan, Field.PARTY)),
                        demand("a milestone", !plan.milestones().isEmpty()),
                        demand("a scheduled completion", plan.completion().isPresent()),
                        demand("a risk rating", riskRated))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean has(PlanText plan, Field field) {
        return !plan.text(field).orElse("").isBlank();
    }

    private static Optional<Remark> demand(String what, boolean there) {
        return there
                ? Optional.empty()
                : Optional.of(new Remark(
                        Check.INCOMPLETE,
                        Severity.DEMAND,
                        what,
                        "",
                        "The plan has no " + what.replaceFirst("^an? ", "") + " (M-1)."));
    }
}
