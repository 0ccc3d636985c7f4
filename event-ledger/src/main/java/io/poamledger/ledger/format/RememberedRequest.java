package io.poamledger.ledger.format;

import java.util.Arrays;

/**
 * What a commit remembers of the command that caused it.
 *
 * @param key unique in the ledger
 * @param requestHash SHA-256(salt ‖ 0x03 ‖ request)
 * @param salt 16 random bytes
 */
public record RememberedRequest(DeduplicationKey key, Digest requestHash, byte[] salt) {

    public static RememberedRequest of(IdempotentRequest identity, byte[] salt) {
        return new RememberedRequest(identity.key(), ChainFormat.request(salt, identity.request()), salt);
    }

    /** Whether a repeated command asks for the same as the first did. */
    public boolean matches(byte[] request) {
        return requestHash.equals(ChainFormat.request(salt, request));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RememberedRequest that
                && key.equals(that.key)
                && requestHash.equals(that.requestHash)
                && Arrays.equals(salt, that.salt);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
