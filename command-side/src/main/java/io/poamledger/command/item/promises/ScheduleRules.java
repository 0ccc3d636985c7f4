package io.poamledger.command.item.promises;

import io.poamledger.command.Rule;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.item.state.Milestone;
import io.poamledger.events.item.MoveReason;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What may be promised for when, and how a promise may move. */
public final class ScheduleRules {

    private ScheduleRules() {}

    static void check(ScheduleCompletion command, ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        noCompletionIsScheduledYet(item, " to " + command.dueOn());
        noOpenMilestoneIsLater(command.dueOn(), item);
    }

    /** Whether a completion may be scheduled at all. */
    static void mayBeScheduled(ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        noCompletionIsScheduledYet(item, "");
    }

    /** Whether there is a completion that may move at all. */
    static void mayBeRescheduled(ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        item.promised(Optional.empty());
    }

    public static void check(RescheduleCompletion command, ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        theReasonFits(command.code(), item.promised(Optional.empty()).day(), command.newDueOn());
        noOpenMilestoneIsLater(command.newDueOn(), item);
    }

    static void check(AddMilestone command, ItemState item) {
        LifeRules.isNotBeingValidated(item);
        theItemIsNotOutlived("milestone '" + command.title() + "'", command.dueOn(), item);
    }

    public static void check(RescheduleMilestone command, Milestone milestone, ItemState item) {
        check(milestone, item);
        theReasonFits(command.code(), milestone.dueOn(), command.newDueOn());
        theItemIsNotOutlived(milestone.named(), command.newDueOn(), item);
    }

    static void check(CompleteMilestone command, Milestone milestone, ItemState item) {
        check(milestone, item);
        LifeRules.itsWeaknessWasKnown("Completing " + milestone.named(), command.completedOn(), item);
    }

    public static void check(Milestone milestone, ItemState item) {
        LifeRules.theItemHasNotEnded(item);
        theMilestoneIsOpen(milestone, item);
    }

    public static void theReasonFits(MoveReason code, LocalDate from, LocalDate to) {
        if (code == MoveReason.AHEAD_OF_PLAN && to.isAfter(from)) {
            throw Rule.REASON_FOR_AN_EARLIER_DATE.refuses(
                    "What is ahead of plan ends earlier; " + to + " is later than " + from);
        }
    }

    private static void noCompletionIsScheduledYet(ItemState item, String to) {
        item.dueOn().ifPresent(day -> {
            throw Rule.COMPLETION_ALREADY_SCHEDULED.refuses(
                    "Item " + item.id() + " is scheduled for " + day + "; reschedule it" + to + ", with a reason");
        });
    }

    private static void noOpenMilestoneIsLater(LocalDate completion, ItemState item) {
        var later = item.openMilestones().stream()
                .filter(milestone -> milestone.dueOn().isAfter(completion))
                .map(milestone -> milestone.named() + " on " + milestone.dueOn())
                .toList();
        if (!later.isEmpty()) {
            throw Rule.MILESTONE_AFTER_COMPLETION.refuses("Item " + item.id() + " cannot be due on " + completion
                    + ": still open and due later is " + String.join(", ", later));
        }
    }

    private static void theItemIsNotOutlived(String milestone, LocalDate dueOn, ItemState item) {
        item.dueOn().filter(dueOn::isAfter).ifPresent(completion -> {
            throw Rule.MILESTONE_AFTER_COMPLETION.refuses("%s%s cannot be due on %s: item %s is due on %s"
                    .formatted(
                            milestone.substring(0, 1).toUpperCase(Locale.ROOT),
                            milestone.substring(1),
                            dueOn,
                            item.id(),
                            completion));
        });
    }

    private static void theMilestoneIsOpen(Milestone milestone, ItemState item) {
        if (!milestone.isOpen()) {
            throw Rule.MILESTONE_HAS_ENDED.refuses(
                    "Of item " + item.id() + ", " + milestone.named() + " is " + milestone.standing());
        }
    }
}
