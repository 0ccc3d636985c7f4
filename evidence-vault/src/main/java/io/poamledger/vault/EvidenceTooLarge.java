package io.poamledger.vault;

import java.io.IOException;

/** An upload is larger than allowed; nothing of it was kept. */
public final class EvidenceTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long maxBytes;

    EvidenceTooLarge(long maxBytes) {
        super("The upload is larger than the " + maxBytes + " bytes allowed; nothing of it was kept.");
        this.maxBytes = maxBytes;
    }

    /** The largest number of bytes that would have been taken. */
    public long maxBytes() {
        return maxBytes;
    }
}
