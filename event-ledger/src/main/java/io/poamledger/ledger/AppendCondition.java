package io.poamledger.ledger;

import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.StoredEvent;
import java.util.function.Predicate;

/**
 * What a decision over several aggregates rests on.
 *
 * @param position up to which events were taken into account: the number of events read, as in {@link Head#position()}
 * @param mattersTo true for an event that would have mattered; put to every event from the position to the slot taken, on the
 *     appender's thread, so it must be short and look at metadata first
 */
public record AppendCondition(long position, Predicate<StoredEvent> mattersTo) {

    /** Name of the unit of work's resource that carries it. */
    public static final String RESOURCE = "io.poamledger.AppendCondition";
}
