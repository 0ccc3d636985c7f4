package io.poamledger.ledger;

import java.util.Optional;

/**
 * Whether the ledger does its work, and if not why, in words for an operator.
 *
 * @param appendsStopped why nothing is appended; empty while appends are taken
 * @param readFault what was found damaged while reading; stays until a restart
 */
public record LedgerHealth(Optional<String> appendsStopped, Optional<String> readFault) {

    /** Whether appends are taken and nothing is damaged. */
    public boolean up() {
        return appendsStopped.isEmpty() && readFault.isEmpty();
    }

    /** Every reason, one after the other; empty when up. */
    public String reason() {
        return appendsStopped.orElse("")
                + (appendsStopped.isPresent() && readFault.isPresent() ? "; " : "")
                + readFault.orElse("");
    }
}
