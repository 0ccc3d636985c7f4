package io.poamledger.events.verdict;

import io.poamledger.events.Sha256;

/**
 * What a verdict keeps of the pack it was reached with.
 *
 * @param hash over the canonical form of its data
 */
public record PackReference(String id, Sha256 hash) {}
