package io.poamledger.ledger;

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

    @Override
    public String toString() {
        return value;
    }
}
