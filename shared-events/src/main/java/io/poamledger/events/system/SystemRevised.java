package io.poamledger.events.system;

import io.poamledger.events.SystemId;

/**
 * What is known about a system changed.
 *
 * @param reason why, never blank
 */
public record SystemRevised(SystemId systemId, SystemProfile from, SystemProfile to, String reason)
        implements InformationSystemEvent {}
