package io.poamledger.events.organisation;

/**
 * Whoever does something.
 *
 * @param account the account's id
 * @param name as shown to people
 */
public record Actor(AccountId account, String name) {}
