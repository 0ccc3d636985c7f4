package io.poamledger.events.item;

import io.poamledger.events.Words;

/**
 * A compensating control is not there any more.
 *
 * @param control its number in the item
 * @param reason never blank
 */
public record CompensatingControlWithdrawn(
        PoamItemId itemId, int control, @Words String reason) implements TreatmentEvent {}
