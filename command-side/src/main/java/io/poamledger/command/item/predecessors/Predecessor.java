package io.poamledger.command.item.predecessors;

import io.poamledger.command.system.state.KnownSystem;
import io.poamledger.events.item.Line;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PromiseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An item as another one sees it that takes over from it, or hands over to it. */
public interface Predecessor {

    /** What a promise of this item, which ended, hands to whatever goes on with it. */
    List<Line> linesToGoOn(Optional<MilestoneId> milestone);

    /** A promise of this item, which ended, goes on elsewhere. */
    void goesOn(Optional<MilestoneId> milestone, PromiseId successor);

    /** This item goes on with what ended elsewhere; its own dates stay. */
    void takesOver(PromiseId ended, List<Line> lines, String reason);

    /** What is said of that milestone where it was promised, will not be done, and goes on nowhere. */
    Optional<String> withdrawn(MilestoneId milestone, LocalDate today);

    int daysSinceClosing(KnownSystem system);
}
