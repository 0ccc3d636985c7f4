package io.poamledger.vault;

/**
 * What the vault knows about bytes that it keeps.
 *
 * @param sha256 their SHA-256, 64 lower-case hexadecimal digits
 * @param size their number
 */
public record StoredEvidence(String sha256, long size) {

    /** @throws IllegalArgumentException the hash has another form or the size is negative */
    public StoredEvidence {
        ContentHash.requireHex(sha256);
        if (size < 0) {
            throw new IllegalArgumentException("A size of " + size + " bytes is impossible.");
        }
    }
}
