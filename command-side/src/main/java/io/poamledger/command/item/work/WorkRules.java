package io.poamledger.command.item.work;

import io.poamledger.command.Rule;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.LifeRules;
import io.poamledger.command.system.state.KnownSystem;

/** What work may be told of an item. */
final class WorkRules {

    private WorkRules() {}

    static void check(RecordProgress command, ItemState item, KnownSystem system) {
        LifeRules.theItemHasNotEnded(item);
        itHappenedByToday(command, system);
    }

    /** Whether the artifact is attached already, with the same note. */
    static boolean isAttached(AttachEvidence command, ItemState item) {
        var attached = item.course().attached(command.evidenceId());
        attached.filter(event -> !event.note().equals(command.note())).ifPresent(event -> {
            throw Rule.EVIDENCE_ALREADY_ATTACHED.refuses("'" + event.fileName() + "' is attached to item " + item.id()
                    + " with the note '" + event.note() + "'; it cannot be attached again with '" + command.note()
                    + "'");
        });
        return attached.isPresent();
    }

    private static void itHappenedByToday(RecordProgress command, KnownSystem system) {
        command.happenedOn().filter(system::isInTheFuture).ifPresent(day -> {
            throw Rule.PROGRESS_IN_THE_FUTURE.refuses(
                    "Progress made on " + day + " is in the future; today is " + system.todayAndZone());
        });
    }
}
