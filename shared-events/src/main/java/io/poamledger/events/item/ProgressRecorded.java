package io.poamledger.events.item;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody reported how the work goes.
 *
 * @param progress in words, never blank
 * @param happenedOn claimed date it speaks of, never in the future when recorded
 * @param reportedBy who says so, where it is not the one who recorded it (an imported log)
 */
public record ProgressRecorded(
        PoamItemId itemId, String progress, Optional<LocalDate> happenedOn, Optional<String> reportedBy)
        implements LifeEvent {}
