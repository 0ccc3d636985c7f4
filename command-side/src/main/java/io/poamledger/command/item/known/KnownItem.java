package io.poamledger.command.item.known;

import io.poamledger.cmmc.scoring.TrackedItem;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An item as it stands at the ledger's head, as far as an assessment or a status asks.
 *
 * @param endedOn the day it was completed, as it is claimed; of one that is closed
 * @param dueOn its current scheduled completion
 * @param dependsOn the items that it waits for
 * @param version the sequence number of its last event
 */
public record KnownItem(
        PoamItemId id,
        ItemKind kind,
        Optional<RequirementId> requirement,
        TrackedItem.Standing standing,
        Optional<LocalDate> endedOn,
        Optional<LocalDate> dueOn,
        Set<PoamItemId> dependsOn,
        long version) {

    public boolean isOpen() {
        return standing == TrackedItem.Standing.OPEN;
    }

    /** Whether it is the plan for that requirement of an assessment. */
    public boolean isPlanFor(RequirementId asked) {
        return isOpen() && kind == ItemKind.ASSESSMENT && requirement.equals(Optional.of(asked));
    }
}
