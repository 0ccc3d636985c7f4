package io.poamledger.ledger.format;

/**
 * Who a command is, for recognising its repetition.
 *
 * @param key the same for every repetition
 * @param request the bytes that must be the same too; only their salted digest is stored
 */
public record IdempotentRequest(DeduplicationKey key, byte[] request) {}
