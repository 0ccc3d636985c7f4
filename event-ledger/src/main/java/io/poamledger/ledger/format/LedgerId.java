package io.poamledger.ledger.format;

import java.util.UUID;

/**
 * The name a ledger is given when it is founded; part of every hash, so commits of two ledgers cannot be exchanged.
 *
 * @param value a UUID
 */
public record LedgerId(String value) {

    /** @throws IllegalArgumentException if blank */
    public LedgerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a ledger id is not blank");
        }
    }

    /** A name that no other ledger has. */
    public static LedgerId random() {
        return new LedgerId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
