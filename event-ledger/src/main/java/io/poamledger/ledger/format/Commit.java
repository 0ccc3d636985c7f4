package io.poamledger.ledger.format;

import java.util.List;
import java.util.Optional;

/**
 * What one unit of work appended: all of it or nothing.
 *
 * @param slot its place in the log, dense from 0; that a slot is taken once is the only concurrency control
 * @param position of its first event: the number of events in all earlier commits
 * @param id minted once by the writer: its identity when the append is repeated
 * @param command the command it is the effect of, if that has an identity
 * @param latest the highest event timestamp up to and including this commit, milliseconds; 0 before the first
 * @param previous hash of the commit before, zeros before the first
 * @param hash over everything above and the leaves of its events
 * @param events in order; empty only in a commit that fills a slot so that nothing late can take it
 */
public record Commit(
        long slot,
        long position,
        String id,
        Optional<RememberedRequest> command,
        long latest,
        Digest previous,
        Digest hash,
        List<StoredEvent> events) {

    public Commit {
        events = List.copyOf(events);
    }

    /** The position that the next commit's first event will have. */
    public long nextPosition() {
        return position + events.size();
    }

    /** The head of a ledger that ends with this commit. */
    public Head asHead() {
        return new Head(slot, nextPosition(), latest, hash);
    }

    public Commit hashed(LedgerId ledger) {
        return hashed(ledger, ChainFormat.leaves(this));
    }

    public Commit hashed(LedgerId ledger, List<Digest> leaves) {
        return new Commit(
                slot, position, id, command, latest, previous, ChainFormat.hash(ledger, this, leaves), events);
    }
}
