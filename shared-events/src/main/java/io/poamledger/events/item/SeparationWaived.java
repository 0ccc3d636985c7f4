package io.poamledger.events.item;

import io.poamledger.events.organisation.AccountId;

/**
 * Somebody else agreed that this account closes the item, though it answers for it or did the work.
 *
 * @param account who may close it; never who recorded this
 * @param reason why, never blank
 */
public record SeparationWaived(PoamItemId itemId, AccountId account, String reason) implements LifeEvent {}
