package io.poamledger.events.item;

import io.poamledger.events.Words;

/**
 * The risk is not accepted any more.
 *
 * @param reason never blank
 */
public record RiskAcceptanceEnded(PoamItemId itemId, @Words String reason) implements TreatmentEvent {}
