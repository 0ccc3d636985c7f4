package io.poamledger.ledger;

import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.IdempotentRequest;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An append-only log of commits, chained by hash, on any {@link CommitStore}. Several processes may append to one store: one wins a
 * slot, the others look and go on. Safe for many threads.
 */
public interface Ledger extends AutoCloseable {

    /**
     * Stores the events as one commit, durably before it returns.
     *
     * @param events at least one, at most 1,000 and 8 MB together
     * @param command whose effect this is; a second commit with its key is not stored
     * @param condition what the decision rested on
     * @throws CommitRefused if a limit is broken, a text is not well-formed Unicode, or a timestamp is more than 5 minutes ahead of the clock
     * @throws LedgerConflict if an event's id, or its place in its stream, is taken
     * @throws CommandRepeated if the command has taken effect before
     * @throws DecisionOutdated if the condition no longer holds
     * @throws LedgerUnavailable if appends are stopped, the queue is full, or the clock is more than 5 minutes behind the newest event
     * @throws OutcomeUnknown if it could not be found out in time whether it is stored; in every other case nothing was
     */
    Appended append(List<NewEvent> events, Optional<IdempotentRequest> command, Optional<AppendCondition> condition);

    /** Whether the newest event is more than 5 minutes in the clock's future, so that appends need {@link #acceptClock()}. */
    boolean clockIsBehind();

    /** From now on appends although the clock is behind: the way out after a fast clock wrote events. The caller records that. */
    void acceptClock();

    /** What a command did, if it has taken effect; one look-up by key, exact on every node. */
    Optional<CommandEffect> findCommand(DeduplicationKey key);

    /** Where the ledger ends now, other processes' commits included. */
    Head head();

    /** Where the ledger ended when this process last saw its end: not after the head, and nobody is asked. */
    Head known();

    /**
     * Events from a position on, in order and without a hole, in whole commits (but for the first): at least as many as wanted if there
     * are as many; empty only at the head.
     *
     * @throws LedgerDamaged if the commits do not link up; {@link #health()} says so too from then on
     */
    List<StoredEvent> events(long fromPosition, int wanted);

    /** One aggregate's events from a sequence on, at most so many, in order: one indexed look-up. */
    List<StoredEvent> stream(String aggregate, long fromSequence, int limit);

    /** The highest sequence of an aggregate; empty if it has no events. */
    OptionalLong lastSequence(String aggregate);

    /** The position of the first event recorded at the moment or later; the head's if there is none. */
    long positionAt(Instant moment);

    /** Keeps a snapshot, with the event it ends with as its anchor. */
    void keep(Snapshot snapshot);

    /** The newest snapshot of an aggregate. */
    Optional<Snapshot> snapshot(String aggregate);

    /** The anchor of a snapshot at a sequence: the event that is stored there now. */
    Optional<Snapshot.Anchor> anchor(String aggregate, long sequence);

    /** Tells the ledger's health of an event that no reader can read. */
    void damaged(String what);

    /** Whether the ledger does its work, and if not why. */
    LedgerHealth health();

    /** The name this ledger was founded with. */
    LedgerId id();

    /** Appends what is waiting, then closes the store. */
    @Override
    void close();
}
