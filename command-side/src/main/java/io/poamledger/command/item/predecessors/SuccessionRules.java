package io.poamledger.command.item.predecessors;

import io.poamledger.command.Rule;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.Milestone;
import io.poamledger.command.item.state.Stage;
import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.Bounds;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.VoidKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What of an item that ended may go on or be there again. */
public final class SuccessionRules {

    private SuccessionRules() {}

    /** The lines of a promise of this item that ended, for whatever takes them over. */
    public static List<Line> linesToGoOn(Optional<MilestoneId> milestone, ItemState item) {
        if (milestone.isEmpty()) {
            theItemMayGoOn(item);
            return item.schedule().lines(item.id());
        }
        var ended = item.milestone(milestone.get());
        theMilestoneMayGoOn(ended, item);
        return ended.lines();
    }

    private static void theMilestoneMayGoOn(Milestone milestone, ItemState item) {
        if (!milestone.hasEnded(item.stage())) {
            throw Rule.NOT_VOID.refuses("Of item " + item.id() + ", " + milestone.named() + " is "
                    + milestone.standing() + "; only a cancelled one, or one of a void item, is continued");
        }
        if (milestone.continued()) {
            throw Rule.CONTINUED_ALREADY.refuses(
                    "Of item " + item.id() + ", " + milestone.named() + " goes on elsewhere already");
        }
    }

    private static void theItemMayGoOn(ItemState item) {
        if (item.stage() != Stage.VOID) {
            throw Rule.NOT_VOID.refuses("Item " + item.id() + " is " + item.stage()
                    + "; only a void one is continued. One that was closed recurs");
        }
        var split = item.course()
                .voided()
                .flatMap(event -> event.kind())
                .filter(VoidKind.SPLIT::equals)
                .isPresent();
        if (item.schedule().isContinued() && !split) {
            throw Rule.CONTINUED_ALREADY.refuses("Item " + item.id() + " goes on elsewhere already");
        }
    }

    /** How long ago the item was closed, which may recur. */
    public static int daysSinceClosing(ItemState item, KnownSystem system) {
        var closed = item.course()
                .ended()
                .filter(_ -> item.stage() == Stage.CLOSED)
                .orElseThrow(() -> Rule.NOT_CLOSED.refuses(
                        "Item " + item.id() + " is " + item.stage() + "; only a closed one recurs"));
        var day = LocalDate.ofInstant(closed.at(), system.profile().timeZone());
        return Math.max(0, Bounds.days(day, system.today()));
    }
}
