package io.poamledger.events.status;

import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import java.time.LocalDate;

/**
 * What was said no longer stands, because it was taken back outside; that it had been said stays.
 *
 * @param number of the representation
 * @param withdrawnOn from this day on it is not claimed any more
 * @param reason never blank
 */
public record RepresentationWithdrawn(
        SystemId systemId,
        int number,
        LocalDate withdrawnOn,
        @Words String reason) implements StatusEvent {}
