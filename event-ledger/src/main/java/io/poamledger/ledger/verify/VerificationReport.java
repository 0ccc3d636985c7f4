package io.poamledger.ledger.verify;

import io.poamledger.ledger.Head;
import io.poamledger.ledger.LedgerId;
import java.util.Optional;

/**
 * What a walk over a whole ledger found.
 *
 * @param ledger its name
 * @param head where it ends; with a fault, the last commit that was found right
 * @param commits found right, empty ones included
 * @param events found right
 * @param fault the first thing that is wrong; empty if nothing is
 */
public record VerificationReport(LedgerId ledger, Head head, long commits, long events, Optional<Fault> fault) {

    /**
     * The first thing that is wrong.
     *
     * @param slot of the first bad commit
     * @param position the first one that cannot be trusted
     * @param what in words
     */
    public record Fault(long slot, long position, String what) {

        @Override
        public String toString() {
            return "first bad position " + position + " (slot " + slot + "): " + what;
        }
    }

    /** Whether every commit is where and what it was when it was written. */
    public boolean intact() {
        return fault.isEmpty();
    }
}
