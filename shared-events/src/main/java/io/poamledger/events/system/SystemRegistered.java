package io.poamledger.events.system;

/** A system came under management in this ledger. */
public record SystemRegistered(SystemId systemId, SystemProfile profile) implements InformationSystemEvent {}
