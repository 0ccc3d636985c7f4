package io.poamledger.events.item;

import io.poamledger.events.Words;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something lowers the risk while the item is open; finding and deduction stay (rule T-6).
 *
 * @param control its number in the item, from 1
 * @param description never blank
 * @param inPlaceSince claimed date; empty while it is planned
 */
public record CompensatingControlAdded(
        PoamItemId itemId, int control, @Words String description, Optional<LocalDate> inPlaceSince)
        implements TreatmentEvent {}
