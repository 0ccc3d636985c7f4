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

    /** What remedies a weakness is not done before that was discovered. */
    public static void itsWeaknessWasKnown(String what, LocalDate day, ItemState item) {
        item.weakness().discoveredOn().filter(day::isBefore).ifPresent(discovered -> {
            throw Rule.BEFORE_WHAT_IT_FOLLOWS.refuses(what + " on " + day + " is before the weakness of item "
                    + item.id() + " was discovered, on " + discovered);
        });
    }

    /** Nor before it was reopened: an earlier day is that of a closing that did not hold, and would make up for the days since. */
    public static void itIsCompletedWhenItCanBe(LocalDate completedOn, ItemState item, KnownSystem system) {
        itsWeaknessWasKnown("Completing item " + item.id(), completedOn, item);
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
