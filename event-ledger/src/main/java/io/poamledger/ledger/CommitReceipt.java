package io.poamledger.ledger;

/**
 * Where a commit was stored.
 *
 * @param slot of the commit
 * @param firstPosition of its first event
 * @param nextPosition right after its last event: a reader that has read up to here has seen it
 * @param hash of the commit
 */
public record CommitReceipt(long slot, long firstPosition, long nextPosition, Digest hash) {

    static CommitReceipt of(Commit commit) {
        return new CommitReceipt(commit.slot(), commit.position(), commit.nextPosition(), commit.hash());
    }
}
