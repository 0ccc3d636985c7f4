package io.poamledger.events.intake;

import io.poamledger.events.SystemId;

/** Every item of the file is in the register. */
public record ImportCompleted(ImportId importId, SystemId systemId, int items) implements ImportEvent {}
