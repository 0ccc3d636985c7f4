package io.poamledger.command.item.work;

import io.poamledger.command.Rule;
import io.poamledger.command.item.state.ItemState;

/** What work may be told of an item. */
final class WorkRules {

    private WorkRules() {}

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
}
