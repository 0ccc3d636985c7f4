package io.poamledger.ledger.store;

import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.format.StoredEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps commits in dense slots. The port between the ledger and a database: every adapter promises the same, and one contract
 * suite runs against each.
 *
 * <p>Any method may throw {@link CommitStoreException}. Reads see every append that has returned, whoever made it. Safe for many
 * threads, on platform threads only; {@link #append} is called by one thread at a time.
 */
public interface CommitStore extends AutoCloseable {

    /** The ledger's name, minted when it was founded. */
    LedgerId ledgerId();

    /**
     * Stores commits in consecutive slots, durably before it returns. What is stored after a failure is a prefix of the batch.
     *
     * @throws CommitStoreException if a slot, an event id, a commit id, a command key or an (aggregate, sequence) is taken, if the
     *     batch does not continue what is stored, or if the store failed; its outcome says whether nothing at all was stored
     */
    void append(List<Commit> batch);

    /** The whole commit in a slot. */
    Optional<Commit> commit(long slot);

    /** What searches need of the commit in a slot. */
    Optional<CommitHeader> header(long slot);

    /**
     * Commits from a slot on, in order: so many, or fewer that hold as many events or more than fits well into memory; empty only if the
     * slot is.
     */
    List<Commit> page(long fromSlot, int limit);

    /**
     * Commits in the slots from one on, up to the first empty one, at most so many; each is found by its slot alone. For a writer that
     * follows others closely: next to nothing when there are none.
     */
    List<Commit> following(long slot, int most);

    /** Where the ledger in this store ends. */
    default Head head() {
        return headAfter(Head.EMPTY);
    }

    /** Where it ends if it goes on from this head: what is between is not read. */
    default Head headAfter(Head known) {
        var last = LastSlot.after(known.slot(), this);
        return last == known.slot() ? known : commit(last).orElseThrow().asHead();
    }

    /** The last slot that holds a commit; -1 if there is none. */
    default long lastSlot() {
        return LastSlot.after(-1, this);
    }

    /** Which of the keys are taken, and by whom; keys that are free are absent. */
    Map<UniqueKey, Holder> holders(Collection<? extends UniqueKey> keys);

    /** An aggregate's events from a sequence on, in order, through one index. */
    List<StoredEvent> stream(String aggregate, long fromSequence, int limit);

    /** The highest sequence of an aggregate; empty if it has no events. */
    OptionalLong lastSequence(String aggregate);

    /** Keeps a snapshot unless one with the same or a higher sequence is there already. */
    void keep(Snapshot snapshot);

    /** The newest snapshot of an aggregate. */
    Optional<Snapshot> snapshot(String aggregate);

    /** A number that changes whenever a commit may have been added since the last call, by this process or another. */
    long changes();

    /**
     * What is wrong that a walk over the slots cannot see: a guard that is gone or altered, an index that disagrees with what it finds, an
     * event of no commit, a key held twice, a stream whose numbers have a hole or another order than its events, a snapshot of no
     * event. Reads everything, so it takes its time; empty if nothing is wrong.
     */
    Optional<String> inspect();

    /** As above, at a pace that leaves room for others; whatever the pace throws ends it. A store that takes no time may ignore it. */
    default Optional<String> inspect(Pace pace) {
        return inspect();
    }

    /** What of an inspection takes next to no time: whether everything that guards the ledger in the database is there, unaltered. */
    default Optional<String> glance() {
        return Optional.empty();
    }

    /** What an operator should know of the way the ledger is kept, though nothing is wrong; a sentence. */
    default Optional<String> remark() {
        return Optional.empty();
    }

    /**
     * Puts the guards that a ledger is founded with today in the place of those that it was founded with. To be called when the chain has
     * been verified.
     *
     * @return whether there was anything to replace
     */
    default boolean renewGuards() {
        return false;
    }

    /** Ends quietly; appends and reads fail from then on. */
    @Override
    void close();
}
