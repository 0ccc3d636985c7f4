package io.poamledger.ledger.verify;

import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.LedgerId;
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
     * @param slot of the first commit that was not found right
     * @param position the first one that was not
     * @param inChain false if all commits are right and it is the database around them that is not
     * @param what in words, with the place
     */
    public record Fault(long slot, long position, boolean inChain, String what) {

        @Override
        public String toString() {
            return inChain
                    ? "first bad position " + position + " (slot " + slot + "): " + what
                    : "all " + slot + " commits are right, but what is around them is not: " + what;
        }
    }

    /** Whether every commit is where and what it was when it was written, and found by whoever looks for it. */
    public boolean intact() {
        return fault.isEmpty();
    }
}
