package io.poamledger.events.system;

import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The Affirming Official decided whether a change is significant (rule T-7).
 *
 * @param change its number
 * @param effect what it did to the requirements; empty where it is not significant
 * @param decidedOn claimed date
 * @param reason never blank
 */
public record ChangeSignificanceDecided(
        SystemId systemId,
        int change,
        boolean significant,
        Optional<ChangeEffect> effect,
        LocalDate decidedOn,
        @Words String reason)
        implements InformationSystemEvent {}
