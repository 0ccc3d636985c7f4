package io.poamledger.events.item;

import io.poamledger.events.Words;

/**
 * Somebody asked for a deviation.
 *
 * @param deviation its number in the item, from 1
 * @param rationale never blank
 */
public record DeviationRequested(
        PoamItemId itemId,
        int deviation,
        DeviationKind kind,
        @Words String rationale) implements TreatmentEvent {}
