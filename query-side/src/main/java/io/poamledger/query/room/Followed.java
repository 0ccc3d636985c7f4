package io.poamledger.query.room;

import io.poamledger.events.Bounds;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.MilestoneFacts;
import io.poamledger.query.facts.PlanFacts;
import io.poamledger.query.reviews.Decided;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What the last review that decided about an item decided, and whether that was kept.
 *
 * @param words what it rests on
 */
record Followed(Decided decided, Fulfilment fulfilment, String words) {

    /** Whether what was decided came about. */
    enum Fulfilment {
        KEPT,
        NOT_KEPT,
        /** No event would show it. */
        NOT_TOLD;

        static Fulfilment of(boolean kept) {
            return kept ? KEPT : NOT_KEPT;
        }
    }

    /** @param then the item when that was decided */
    static Followed of(Decided decided, ItemFacts then, ItemFacts now) {
        return switch (decided.decision()) {
            case KEEP_THE_DATE -> date(decided, then, now, false);
            case MOVE_THE_DATE -> date(decided, then, now, true);
            case ASK_FOR_A_RECOVERY_PLAN -> plan(decided, then, now);
            case REASSIGN -> owner(decided, then, now);
            case COMMIT_RESOURCES -> resources(decided, then, now);
            case ESCALATE -> new Followed(decided, Fulfilment.NOT_TOLD, "no event says whether that was done");
        };
    }

    private static Followed date(Decided decided, ItemFacts then, ItemFacts now, boolean toMove) {
        var moved = !then.dueOn().equals(now.dueOn());
        return new Followed(
                decided,
                Fulfilment.of(moved == toMove),
                moved ? "moved from " + day(then.dueOn()) + " to " + day(now.dueOn()) : "still " + day(now.dueOn()));
    }

    private static String day(Optional<LocalDate> due) {
        return due.map(Bounds::words).orElse("no date");
    }

    /** A plan, a milestone or an approval that was not there. */
    private static Followed plan(Decided decided, ItemFacts then, ItemFacts now) {
        var planned = !then.plan().remediation().equals(now.plan().remediation());
        var approved = !then.plan().lastApproved().equals(now.plan().lastApproved());
        var steps = !steps(then).equals(steps(now));
        return new Followed(
                decided,
                Fulfilment.of(planned || approved || steps),
                approved
                        ? "a plan was approved since"
                        : planned
                                ? "the plan was rewritten since"
                                : steps ? "milestones are otherwise since" : "plan and milestones are as they were");
    }

    private static Object steps(ItemFacts item) {
        return item.schedule().milestones().stream()
                .map(milestone -> milestone.id()
                        + milestone.title()
                        + (milestone.progress() == MilestoneFacts.Progress.CANCELLED
                                ? ""
                                : milestone.due().current()))
                .toList();
    }

    private static Followed owner(Decided decided, ItemFacts then, ItemFacts now) {
        return new Followed(
                decided,
                Fulfilment.of(!then.plan().primary().equals(now.plan().primary())),
                now.owner()
                        .map(name -> Objects.equals(then.owner(), now.owner()) ? "still " + name : "now " + name)
                        .orElse("nobody answers for it"));
    }

    private static Followed resources(Decided decided, ItemFacts then, ItemFacts now) {
        var committed =
                now.plan().committed().filter(given -> !then.plan().committed().equals(Optional.of(given)));
        return new Followed(
                decided,
                Fulfilment.of(committed.isPresent()),
                committed
                        .map(PlanFacts.Commitment::committedBy)
                        .map(name -> "committed by " + name)
                        .orElse("nothing was committed since"));
    }
}
