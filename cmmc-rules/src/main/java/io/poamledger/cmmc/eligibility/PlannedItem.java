package io.poamledger.cmmc.eligibility;

import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An open assessment item as far as a declaration needs it.
 *
 * @param number as shown, such as {@code ACME-0007}
 * @param scheduled its current scheduled completion, if it has one
 */
public record PlannedItem(String number, RequirementId requirement, Optional<LocalDate> scheduled) {}
