package io.poamledger.exchange;

/**
 * A file in memory.
 *
 * @param bytes not to be changed
 * @param name for messages only
 * @param sha256 64 lower-case hex digits
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FileBytes(byte[] bytes, String name, String sha256) {}
