package io.poamledger.command.item.state;

import io.poamledger.command.Rule;
import io.poamledger.command.system.state.KnownSystem;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Until when anything may be done to an item, and what has to be so before it can end. */
public final class LifeRules {

    private LifeRules() {}

    public static void theItemHasNotEnded(ItemState item) {
        if (item.stage().hasEnded()) {
            throw Rule.ITEM_HAS_ENDED.refuses(
                    "Item " + item.id() + " is " + item.stage() + "; nothing about it changes unless it is reopened");
        }
    }

    /** What somebody else is looking at stays as it was submitted. */
    public static void isNotBeingValidated(ItemState item) {
        theItemHasNotEnded(item);
        item.course().submitted().ifPresent(submission -> {
            throw Rule.ITEM_IN_VALIDATION.refuses("Item " + item.id() + " is " + item.stage()
                    + ", said to be completed on " + submission.event().completedOn()
                    + "; it is closed, or returned before that changes");
        });
    }

    public static void theWorkHasBegun(ItemState item) {
        if (item.stage() == Stage.OPEN) {
            throw Rule.ITEM_NOT_IN_PROGRESS.refuses("Item " + item.id() + " is " + item.stage()
                    + ", not in progress: approve its plan, report progress, complete a milestone or attach evidence"
                    + " first");
        }
    }

    public static void everyMilestoneHasEnded(ItemState item) {
        var open = item.openMilestones();
        if (!open.isEmpty()) {
            throw Rule.MILESTONES_STILL_OPEN.refuses("Item " + item.id() + " has " + open.size()
                    + " open of " + item.milestones().size() + " milestones, to be completed or cancelled first: "
                    + open.stream()
                            .map(milestone -> milestone.named() + " due on " + milestone.dueOn())
                            .collect(Collectors.joining(", ")));
        }
    }

    public static void itIsCompletedByToday(LocalDate completedOn, ItemState item, KnownSystem system) {
        if (system.isInTheFuture(completedOn)) {
            throw Rule.COMPLETION_IN_THE_FUTURE.refuses("Completing item " + item.id() + " on " + completedOn
                    + " is in the future; today is " + system.todayAndZone());
        }
    }

    /** An earlier day is that of a closing that did not hold, and would make up for the days since. */
    public static void itIsNotCompletedBeforeItWasReopened(LocalDate completedOn, ItemState item, KnownSystem system) {
        item.course()
                .reopened()
                .map(entered ->
                        LocalDate.ofInstant(entered.at(), system.profile().timeZone()))
                .filter(completedOn::isBefore)
                .ifPresent(day -> {
                    throw Rule.COMPLETED_BEFORE_REOPENING.refuses("Completing item " + item.id() + " on " + completedOn
                            + " is before it was reopened, on " + day);
                });
    }
}
