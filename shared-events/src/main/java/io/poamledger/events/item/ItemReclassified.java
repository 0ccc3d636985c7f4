package io.poamledger.events.item;

import io.poamledger.events.Words;

/**
 * The item is of another kind than it was opened as; an assessment item never becomes another kind (rule T-3).
 *
 * @param reason never blank
 */
public record ItemReclassified(
        PoamItemId itemId,
        ItemKind from,
        ItemKind to,
        @Words String reason) implements WeaknessEvent {}
