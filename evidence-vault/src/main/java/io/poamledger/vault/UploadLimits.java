package io.poamledger.vault;

import java.util.OptionalLong;

/**
 * What an upload may be.
 *
 * @param maxBytes the largest number of bytes taken
 * @param announced the length that the sender announced, when one was; an upload that ends before it was cut off
 */
public record UploadLimits(long maxBytes, OptionalLong announced) {

    /** @throws IllegalArgumentException a negative number */
    public UploadLimits {
        if (maxBytes < 0 || announced.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "A limit of " + maxBytes + " and an announced length of " + announced + " cannot be negative.");
        }
    }

    /** At most this many bytes, of unannounced length. */
    public static UploadLimits atMost(long maxBytes) {
        return new UploadLimits(maxBytes, OptionalLong.empty());
    }

    /** The same limit, for an upload whose sender announced its length. */
    public UploadLimits announcing(long bytes) {
        return new UploadLimits(maxBytes, OptionalLong.of(bytes));
    }
}
