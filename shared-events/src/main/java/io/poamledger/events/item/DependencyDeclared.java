package io.poamledger.events.item;

import io.poamledger.events.Words;

/**
 * The item cannot be completed before another one of its system is.
 *
 * @param dependsOn the other one, which does not depend on this one, directly or through others
 * @param reason may be empty
 */
public record DependencyDeclared(
        PoamItemId itemId, PoamItemId dependsOn, @Words String reason) implements DependencyEvent {}
