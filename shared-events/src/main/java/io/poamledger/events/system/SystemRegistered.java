package io.poamledger.events.system;

import io.poamledger.events.SystemId;

/** A system came under management in this ledger. */
public record SystemRegistered(SystemId systemId, SystemProfile profile) implements InformationSystemEvent {}
