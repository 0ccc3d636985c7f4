package io.poamledger.ledger.store;

import io.poamledger.ledger.format.Digest;

/**
 * The little of a commit that searches look at.
 *
 * @param slot where it is
 * @param position of its first event
 * @param latest running maximum of event timestamps, milliseconds
 * @param hash its own
 */
public record CommitHeader(long slot, long position, long latest, Digest hash) {}
