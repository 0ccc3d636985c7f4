package io.poamledger.command.item.frozen;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What rules about items ask of the plan of a conditional status. An answer holds until the running command is stored, or the
 * command is decided again.
 */
public interface FrozenPlans {

    /**
     * A conditional status in force whose frozen plan an item is on.
     *
     * @param status as it is shown
     * @param lastDay day 180
     */
    record Frozen(String status, LocalDate statusDate, LocalDate lastDay) {}

    /** Empty where the item is on none. */
    Optional<Frozen> on(PoamItemId item);

    /** The plan in force of a system of which no assessment was begun or completed since; empty where another assessment may find gaps. */
    Optional<Frozen> closedToNewGaps(SystemId system);

    /** Whether the closeout that the item was part of is finalised (rule C-9). */
    boolean areClosedOut(PoamItemId item);
}
