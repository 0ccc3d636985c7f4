package io.poamledger.ledger.format;

/**
 * Where a ledger ends.
 *
 * @param slot of the last commit, -1 when there is none
 * @param position that the next event will have: the number of events stored
 * @param latest the highest event timestamp so far, milliseconds; 0 when there is none
 * @param hash of the last commit, zeros when there is none
 */
public record Head(long slot, long position, long latest, Digest hash) {

    /** The head of an empty ledger. */
    public static final Head EMPTY = new Head(-1, 0, 0, Digest.ZERO);

    /** Whether the commit fits on top of this head: next slot, next position, and our hash as its previous one. */
    public boolean precedes(Commit commit) {
        return commit.slot() == slot + 1
                && commit.position() == position
                && commit.previous().equals(hash);
    }
}
