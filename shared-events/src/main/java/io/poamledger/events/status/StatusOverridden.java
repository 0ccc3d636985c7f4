package io.poamledger.events.status;

import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import java.time.LocalDate;

/**
 * A result of DIBCAC took precedence (rule C-12).
 *
 * @param status what it left
 * @param effectiveOn the first day of it
 * @param reference where the result is written, never blank
 * @param reason in words, never blank
 */
public record StatusOverridden(
        SystemId systemId,
        CmmcStatus status,
        LocalDate effectiveOn,
        String reference,
        @Words String reason) implements StatusEvent {}
