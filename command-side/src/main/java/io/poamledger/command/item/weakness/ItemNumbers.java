package io.poamledger.command.item.weakness;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Hands out the numbers of items: the highest that is taken in a system, and one. The ledger is asked by doubling
 * steps, so a system with a million items needs about forty point reads the first time and one from then on.
 *
 * <p>A number that was handed out and not used is a gap, which is harmless; after a restart it may be handed out, since
 * nobody ever had it. Another process may be handed out the same one: the ledger's unique first event lets one of them
 * have it; nothing of the other's commit is stored, and its command is carried out once more. May be used by several threads at a
 * time.
 */
public final class ItemNumbers {

    private final EventStore ledger;
    private final Map<SystemId, Integer> handedOut = new ConcurrentHashMap<>();

    public ItemNumbers(EventStore ledger) {
        this.ledger = ledger;
    }

    /** A number that nobody in this process was handed out before and that no stored item has. */
    public PoamItemId next(SystemId system) {
        var number = handedOut.compute(system, (_, last) -> firstFreeAfter(system, last == null ? 0 : last));
        return new PoamItemId(system, number);
    }

    private int firstFreeAfter(SystemId system, int taken) {
        var step = 1;
        var highest = taken;
        while (isTaken(system, highest + step)) {
            highest += step;
            step *= 2;
        }
        for (step /= 2; step >= 1; step /= 2) {
            if (isTaken(system, highest + step)) {
                highest += step;
            }
        }
        return highest + 1;
    }

    private boolean isTaken(SystemId system, int number) {
        return ledger.lastSequenceNumberFor(new PoamItemId(system, number).toString())
                .isPresent();
    }
}
