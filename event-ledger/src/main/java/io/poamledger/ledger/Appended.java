package io.poamledger.ledger;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Digest;

/**
 * Where a commit was stored.
 *
 * @param slot of the commit
 * @param firstPosition of its first event
 * @param nextPosition right after its last event: a reader that has read up to here has seen it
 * @param hash of the commit
 */
public record Appended(long slot, long firstPosition, long nextPosition, Digest hash) {

    public static Appended of(Commit commit) {
        return new Appended(commit.slot(), commit.position(), commit.nextPosition(), commit.hash());
    }
}
