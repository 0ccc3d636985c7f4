package io.poamledger.ledger.store;

/**
 * The commit that holds a unique key.
 *
 * @param slot where it is
 * @param commitId its identity
 */
public record Holder(long slot, String commitId) {}
