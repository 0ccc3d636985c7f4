package io.poamledger.query.systems;

/**
 * The owner of this ledger.
 *
 * @param demonstration whether its data are invented, which every page says
 */
public record LedgerOwner(String name, boolean demonstration) {}
