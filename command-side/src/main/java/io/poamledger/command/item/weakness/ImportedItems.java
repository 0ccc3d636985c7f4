package io.poamledger.command.item.weakness;

import io.poamledger.command.Rule;
import io.poamledger.command.system.KnownSystem;

/**
 * The rules that an imported item is put to. A file tells a past that may not have kept today's rules: milestones after
 * the item's date are taken as they are, what claims to lie in the future is not.
 */
public final class ImportedItems {

    private ImportedItems() {}

    /**
     * Whether the item may be opened. A dry run asks this for every row before the first is sent.
     *
     * @throws io.poamledger.command.Rejected by the rule that refuses it
     */
    public static void check(OpenImportedItem command, KnownSystem system) {
        WeaknessRules.check(command.kind(), command.weakness(), system);
        noStepIsDoneInTheFuture(command, system);
        nothingIsNotedFromTheFuture(command, system);
        theClaimedClosingIsNotInTheFuture(command, system);
    }

    private static void noStepIsDoneInTheFuture(OpenImportedItem command, KnownSystem system) {
        for (var milestone : command.milestones()) {
            milestone.completedOn().filter(system::isInTheFuture).ifPresent(day -> {
                throw Rule.COMPLETION_IN_THE_FUTURE.refuses("Milestone '" + milestone.title() + "' completed on " + day
                        + " is in the future; today is " + system.todayAndZone());
            });
        }
    }

    private static void theClaimedClosingIsNotInTheFuture(OpenImportedItem command, KnownSystem system) {
        command.priorClosure()
                .flatMap(OpenImportedItem.PriorClosure::claimedOn)
                .filter(system::isInTheFuture)
                .ifPresent(day -> {
                    throw Rule.COMPLETION_IN_THE_FUTURE.refuses(
                            "A closing on " + day + " is in the future; today is " + system.todayAndZone());
                });
    }

    private static void nothingIsNotedFromTheFuture(OpenImportedItem command, KnownSystem system) {
        for (var entry : command.log()) {
            entry.happenedOn().filter(system::isInTheFuture).ifPresent(day -> {
                throw Rule.PROGRESS_IN_THE_FUTURE.refuses(
                        "A log entry of " + day + " is from the future; today is " + system.todayAndZone());
            });
        }
    }
}
