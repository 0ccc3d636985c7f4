package io.poamledger.events.item;

import io.poamledger.events.Words;

/**
 * The item does not have to wait for that other one any more.
 *
 * @param reason never blank
 */
public record DependencyWithdrawn(
        PoamItemId itemId, PoamItemId dependsOn, @Words String reason) implements DependencyEvent {}
