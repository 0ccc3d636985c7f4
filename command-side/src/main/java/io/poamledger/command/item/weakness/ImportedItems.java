package io.poamledger.command.item.weakness;

import io.poamledger.command.Rule;
import io.poamledger.command.item.known.FoldedItems;
import io.poamledger.command.item.predecessors.Predecessors;
import io.poamledger.command.item.predecessors.SuccessionRules;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.item.PoamItemId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The rules that an imported item is put to. A file tells a past that may not have kept today's rules: what is over is
 * taken as it is and told, what claims to lie in the future is not, and what would promise keeps the rules of promises.
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
        wasDiscoveredByToday(command, system);
        noStepIsDoneInTheFuture(command, system);
        nothingIsNotedFromTheFuture(command, system);
        theClaimedClosingIsNotInTheFuture(command, system);
        whatGoesOnIsOpen(command);
        if (command.priorClosure().isEmpty()) {
            later(command)
                    .filter(milestone -> isPromise(milestone, system))
                    .findFirst()
                    .ifPresent(milestone -> {
                        throw Rule.MILESTONE_AFTER_COMPLETION.refuses("Milestone '" + milestone.title()
                                + "' cannot be due on " + milestone.dueOn() + ": the item is due on "
                                + command.dueOn().orElseThrow());
                    });
        }
    }

    /** What a file records of the past that no command would be let to do. */
    public static List<String> irregularities(OpenImportedItem command) {
        return later(command)
                .map(milestone -> "Milestone '" + milestone.title() + "' was due on " + milestone.dueOn()
                        + ", after the item on " + command.dueOn().orElseThrow() + "; it is recorded as it was")
                .toList();
    }

    /** What is still to be done on a day to come; what is over, or was due before today, is a fact of the past. */
    private static boolean isPromise(OpenImportedItem.Milestone milestone, KnownSystem system) {
        return milestone.isOpen() && system.isInTheFuture(milestone.dueOn());
    }

    /** The milestones that are due after the item. */
    private static Stream<OpenImportedItem.Milestone> later(OpenImportedItem command) {
        return command.milestones().stream()
                .filter(milestone ->
                        command.dueOn().filter(milestone.dueOn()::isAfter).isPresent());
    }

    /** A promise would be out of the count that goes on in what ended before the ledger. */
    private static void whatGoesOnIsOpen(OpenImportedItem command) {
        if (command.priorClosure().isPresent() && command.continues().isPresent()) {
            throw Rule.NOT_OPEN.refuses("'" + command.weakness().title() + "' was completed before; it cannot continue "
                    + command.continues().get() + ", whose promise goes on in what is open");
        }
    }

    /**
     * Whether it may go on from what it says that it goes on from, asked before anything is sent.
     *
     * @throws io.poamledger.command.Rejected it is not there, did not end, or goes on already
     */
    public static void checkPredecessor(OpenImportedItem command, KnownSystem system, EventStore ledger) {
        command.continues()
                .map(id -> ended(id, system, ledger))
                .ifPresent(item -> SuccessionRules.linesToGoOn(Optional.empty(), item));
        command.recurs()
                .map(id -> ended(id, system, ledger))
                .ifPresent(item -> SuccessionRules.daysSinceClosing(item, system));
    }

    private static ItemState ended(PoamItemId id, KnownSystem system, EventStore ledger) {
        Predecessors.isOfTheSystem(id, system);
        return FoldedItems.find(ledger, id, OptionalLong.empty())
                .orElseThrow(() -> Rule.ITEM_UNKNOWN.refuses("There is no item " + id + " in this ledger"));
    }

    private static void wasDiscoveredByToday(OpenImportedItem command, KnownSystem system) {
        command.weakness().discoveredOn().filter(system::isInTheFuture).ifPresent(day -> {
            throw Rule.DISCOVERED_IN_THE_FUTURE.refuses(
                    "A weakness discovered on " + day + " is from the future; today is " + system.todayAndZone());
        });
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
