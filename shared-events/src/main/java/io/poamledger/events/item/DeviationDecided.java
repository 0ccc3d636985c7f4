package io.poamledger.events.item;

import io.poamledger.events.Words;

/**
 * A deviation was granted or denied, by somebody else than who asked for it.
 *
 * @param deviation its number in the item
 * @param reason never blank
 */
public record DeviationDecided(
        PoamItemId itemId,
        int deviation,
        boolean granted,
        @Words String reason) implements TreatmentEvent {}
