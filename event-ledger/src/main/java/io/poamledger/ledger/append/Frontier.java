package io.poamledger.ledger.append;

import io.poamledger.ledger.LedgerDamaged;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Digest;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.store.CommitStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the ledger ends as far as the appender's thread knows, and what it finds there. */
final class Frontier {

    private final CommitStore store;
    private final HeadTracker heads;
    private final int page;
    private final Recent recent = new Recent();
    private Head head;

    /** The head before the last batch was sent: a gap may have come right before what is stored there now. */
    private Head before;

    /** @param page how many commits are read one after the other */
    Frontier(CommitStore store, HeadTracker heads, int page) {
        this.store = store;
        this.heads = heads;
        this.page = page;
        this.head = heads.known();
        this.before = head;
    }

    Head head() {
        return head;
    }

    Recent recent() {
        return recent;
    }

    /** A batch is about to be sent. */
    void leave() {
        before = head;
    }

    void moveTo(Commit stored) {
        recent.add(stored);
        moveTo(stored.asHead());
    }

    /** It is stored: whoever waits for it, or for something behind it, learns of that. */
    void adopt(Commit commit, Flight flight) {
        moveTo(commit);
        flight.found(commit);
    }

    private void moveTo(Head newer) {
        head = newer;
        heads.learn(newer);
    }

    /** A commit of nothing, for the next slot. */
    Commit filler(String id) {
        return new Commit(
                        head.slot() + 1,
                        head.position(),
                        id,
                        Optional.empty(),
                        head.latest(),
                        head.hash(),
                        Digest.ZERO,
                        List.of())
                .hashed(store.ledgerId());
    }

    /** A file that was restored behind our back has another commit, or none, where our head was. */
    void check() {
        check(head);
        if (before.slot() != head.slot()) {
            check(before);
        }
    }

    private void check(Head known) {
        if (known.slot() >= 0
                && !store.header(known.slot())
                        .map(h -> h.hash().equals(known.hash()))
                        .orElse(false)) {
            throw new LedgerDamaged(
                    "slot " + known.slot() + " no longer holds " + known.hash()
                            + ": the ledger was replaced while this process was running; stop every process that uses it, then start again");
        }
    }

    /**
     * Passes on what is stored from the head on, up to a slot that is empty for certain, and expects to be moved along.
     *
     * @throws LedgerDamaged if something does not continue what is before it
     */
    void walk(Consumer<Commit> found) {
        // A point read tells whether there is more; then many at once, or a busy writer elsewhere would stay ahead for
        // ever.
        while (store.header(head.slot() + 1).isPresent()) {
            for (var commit : store.following(head.slot() + 1, page)) {
                if (!head.precedes(commit)) {
                    throw new LedgerDamaged("slot " + commit.slot() + " does not continue slot " + head.slot());
                }
                found.accept(commit);
            }
        }
    }

    /**
     * As above, but quick, for a writer that has nothing in flight: with one question where there is little, and no certainty that there is
     * no more. Where there is much, it jumps to the head that there is: nothing of its own can lie before it, and those who read make sure
     * of the chain. What does not continue the head is left to the next walk.
     */
    void follow(Consumer<Commit> found) {
        var next = store.following(head.slot() + 1, page);
        for (var commit : next) {
            if (!head.precedes(commit)) {
                return;
            }
            found.accept(commit);
        }
        if (next.size() == page) {
            recent.forget();
            moveTo(store.headAfter(head));
        }
    }
}
