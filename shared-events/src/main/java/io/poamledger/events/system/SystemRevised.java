package io.poamledger.events.system;

/**
 * What is known about a system changed.
 *
 * @param reason why, never blank
 */
public record SystemRevised(SystemId systemId, SystemProfile from, SystemProfile to, String reason)
        implements InformationSystemEvent {}
