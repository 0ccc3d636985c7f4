package io.poamledger.command.intake.update;

import io.poamledger.command.item.state.Milestone;
import io.poamledger.command.item.weakness.OpenImportedItem;
import io.poamledger.events.item.MilestoneId;
import java.util.Locale;

/**
 * A milestone of an item.
 *
 * @param said what a file would say of it that nobody changed
 */
record KnownMilestone(Milestone there, OpenImportedItem.Milestone said) {

    MilestoneId id() {
        return there.id();
    }

    boolean isTitled(OpenImportedItem.Milestone other) {
        return key(said.title()).equals(key(other.title()));
    }

    /** Also due on the same day, and as far. */
    boolean isSame(OpenImportedItem.Milestone other) {
        return isDueWith(other) && said.isOpen() == other.isOpen();
    }

    boolean isDueWith(OpenImportedItem.Milestone other) {
        return isTitled(other) && said.dueOn().equals(other.dueOn());
    }

    static String key(String title) {
        return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
