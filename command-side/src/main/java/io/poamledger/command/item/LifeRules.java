package io.poamledger.command.item;

import io.poamledger.command.Rule;
import io.poamledger.command.system.KnownSystem;
import io.poamledger.events.Bounds;
import io.poamledger.events.item.SeparationWaived;
import io.poamledger.events.organisation.AccountId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be done to an item, and until when. */
final class LifeRules {

    private static final String IMPORT = "import ";

    private LifeRules() {}

    static void check(RecordProgress command, ItemState item, KnownSystem system) {
        theItemHasNotEnded(item);
        itHappenedByToday(command, system);
    }

    static void check(RecordPriorClosure command, ItemState item, KnownSystem system, @Nullable String source) {
        itComesFromAnImport(source);
        theItemHasNotEnded(item);
        theClaimedClosingIsNotInTheFuture(command.claimedOn(), system);
    }

    /** @param subject who waives */
    static void check(SeparationWaived waived, ItemState item, AccountId subject) {
        theItemHasNotEnded(item);
        if (waived.account().isTheSameAs(subject)) {
            throw Rule.WAIVED_BY_THE_SAME.refuses("'" + subject + "' cannot agree that '" + waived.account()
                    + "' closes item " + item.id() + "; somebody else has to");
        }
    }

    static int daysSinceClosing(ItemState item, KnownSystem system) {
        var closed = item.ended()
                .filter(_ -> item.stage() == Stage.CLOSED)
                .orElseThrow(() -> Rule.NOT_CLOSED.refuses(
                        "Item " + item.id() + " is " + item.stage() + "; only a closed one recurs"));
        var day = LocalDate.ofInstant(closed.at(), system.profile().timeZone());
        return Math.max(0, Bounds.days(day, system.today()));
    }

    static void theItemHasNotEnded(ItemState item) {
        if (item.stage().hasEnded()) {
            throw Rule.ITEM_HAS_ENDED.refuses(
                    "Item " + item.id() + " is " + item.stage() + "; nothing about it changes any more");
        }
    }

    /** Whether the artifact is attached already, with the same note. */
    static boolean isAttached(AttachEvidence command, ItemState item) {
        var attached = item.attached(command.evidenceId());
        attached.filter(event -> !event.note().equals(command.note())).ifPresent(event -> {
            throw Rule.EVIDENCE_ALREADY_ATTACHED.refuses("'" + event.fileName() + "' is attached to item " + item.id()
                    + " with the note '" + event.note() + "'; it cannot be attached again with '" + command.note()
                    + "'");
        });
        return attached.isPresent();
    }

    static void theClaimedClosingIsNotInTheFuture(Optional<LocalDate> claimedOn, KnownSystem system) {
        claimedOn.filter(system::isInTheFuture).ifPresent(day -> {
            throw Rule.COMPLETION_IN_THE_FUTURE.refuses(
                    "A closing on " + day + " is in the future; today is " + system.todayAndZone());
        });
    }

    private static void itHappenedByToday(RecordProgress command, KnownSystem system) {
        command.happenedOn().filter(system::isInTheFuture).ifPresent(day -> {
            throw Rule.PROGRESS_IN_THE_FUTURE.refuses(
                    "Progress made on " + day + " is in the future; today is " + system.todayAndZone());
        });
    }

    private static void itComesFromAnImport(@Nullable String source) {
        if (source == null || !source.startsWith(IMPORT)) {
            throw Rule.ONLY_FROM_AN_IMPORT.refuses("A prior closure comes from an import only, not from '"
                    + (source == null ? "nowhere" : source) + "'; close the item with evidence");
        }
    }
}
