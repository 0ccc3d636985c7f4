package io.poamledger.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/**
 * An append-only log of commits, chained by hash, on any {@link CommitStore}. Several processes may append to one store: one wins a
 * slot, the others look and go on. Safe for many threads.
 */
public final class Ledger implements AutoCloseable {

    /** The version of the stored format, and of its hashes, that this code reads and writes. */
    public static final int FORMAT = 1;

    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    static final int MOST_EVENTS = 1_000;
    static final long MOST_BYTES = 8L << 20;
    private static final int SALT_BYTES = 16;

    private final CommitStore store;
    private final LedgerSettings settings;
    private final Clock clock;
    private final TimeOrderedIds ids;
    private final Machine machine;
    private final HealthLatch health = new HealthLatch();
    private final HeadTracker heads;
    private final LedgerReader reader;
    private final LedgerMetrics metrics;
    private final Appender appender;
    private final ExecutorService appending;
    private final ExecutorService answers;
    private volatile boolean acceptClock;

    private Ledger(CommitStore store, LedgerSettings settings, Clock clock, MeterRegistry meters, Machine machine) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.machine = machine;
        this.ids = new TimeOrderedIds(clock, machine.secrets());
        this.acceptClock = settings.acceptClock();
        this.heads = new HeadTracker(store);
        this.reader = new LedgerReader(store, heads, health, machine);
        this.metrics = new LedgerMetrics(meters, heads, this::health);
        this.answers = machine.thread("ledger-answers", e -> health.appendsStopped("answering failed: " + e));
        this.appending = machine.thread("ledger-appender", e -> health.appendsStopped("appending failed: " + e));
        var delivery = new Delivery(store, ids, heads, health, metrics, settings, machine, answers);
        this.appender = new Appender(settings, machine, delivery, new Conditions(reader), health);
    }

    /** Opens the ledger in a store and starts its appender; closing the ledger closes the store. */
    public static Ledger open(CommitStore store, LedgerSettings settings, Clock clock, MeterRegistry meters) {
        return open(store, settings, clock, meters, new RealMachine());
    }

    static Ledger open(CommitStore store, LedgerSettings settings, Clock clock, MeterRegistry meters, Machine machine) {
        var ledger = new Ledger(store, settings, clock, meters, machine);
        ledger.appending.execute(ledger.appender);
        return ledger;
    }

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
    public CommitReceipt append(
            List<NewEvent> events, Optional<CommandIdentity> command, Optional<AppendCondition> condition) {
        check(events);
        var salts = salts(1 + events.size());
        var mark = command.map(identity -> CommandMark.of(identity, salts.getFirst()));
        var start = machine.nanoTime();
        var pending =
                new Pending(ids.next(), List.copyOf(events), salts.subList(1, salts.size()), mark, condition, start);
        if (pending.size > MOST_BYTES) {
            throw new CommitRefused("a commit holds at most " + MOST_BYTES + " bytes, this one has " + pending.size);
        }
        health.whyAppendsStopped().ifPresent(reason -> {
            throw new LedgerUnavailable(reason + "; nothing was stored");
        });
        if (!appender.offer(pending)) {
            throw new LedgerUnavailable(
                    settings.queueCapacity() + " commits are waiting, or the ledger is closed; nothing was stored");
        }
        try {
            return await(pending);
        } finally {
            metrics.append.record(machine.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private void check(List<NewEvent> events) {
        if (events.isEmpty() || events.size() > MOST_EVENTS) {
            throw new CommitRefused("a commit holds 1 to " + MOST_EVENTS + " events, not " + events.size());
        }
        if (!events.stream().allMatch(NewEvent::isWellFormed)) {
            throw new CommitRefused("an id, a type, an aggregate or a revision is not well-formed Unicode");
        }
        var now = clock.millis();
        var latest = events.stream().mapToLong(NewEvent::timestamp).max().orElseThrow();
        if (latest > now + CLOCK_TOLERANCE.toMillis()) {
            throw new CommitRefused("an event of " + Instant.ofEpochMilli(latest) + " is more than "
                    + CLOCK_TOLERANCE.toMinutes() + " minutes ahead of the clock, " + Instant.ofEpochMilli(now));
        }
        if (clockIsBehind() && !acceptClock) {
            throw new LedgerUnavailable(
                    "the clock, " + Instant.ofEpochMilli(now) + ", is more than "
                            + CLOCK_TOLERANCE.toMinutes() + " minutes behind the newest event, "
                            + Instant.ofEpochMilli(heads.known().latest())
                            + ": set the clock, or start with --accept-clock if it was a fast clock that wrote that event; nothing was stored");
        }
    }

    /** Whether the newest event is more than 5 minutes in the clock's future, so that appends need {@link #acceptClock()}. */
    public boolean clockIsBehind() {
        return heads.known().latest() - clock.millis() > CLOCK_TOLERANCE.toMillis();
    }

    /** From now on appends although the clock is behind: the way out after a fast clock wrote events. The caller records that. */
    public void acceptClock() {
        acceptClock = true;
    }

    /** All in one go: clients wait for one another at the source of secure random numbers. */
    private List<byte[]> salts(int count) {
        var bytes = new byte[count * SALT_BYTES];
        machine.secrets().nextBytes(bytes);
        return IntStream.range(0, count)
                .mapToObj(n -> Arrays.copyOfRange(bytes, n * SALT_BYTES, (n + 1) * SALT_BYTES))
                .toList();
    }

    private CommitReceipt await(Pending pending) {
        try {
            return machine.await(pending.outcome, settings.patience().toNanos());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new OutcomeUnknown("the appender failed; repeat with the same idempotency key", e);
        } catch (TimeoutException e) {
            throw impatient(
                    pending,
                    "no answer from the store within " + settings.patience().toMillis() + " ms",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw impatient(pending, "interrupted while waiting for the store", e);
        }
    }

    private static RuntimeException impatient(Pending pending, String why, Exception cause) {
        return pending.giveUp()
                ? new LedgerUnavailable(why + "; nothing was stored", cause)
                : new OutcomeUnknown(
                        why + "; it may or may not be stored: repeat with the same idempotency key", cause);
    }

    /** What a command did, if it has taken effect; one look-up by key, exact on every node. */
    public Optional<CommandReceipt> findCommand(CommandKey key) {
        var holder = store.holders(List.of(new UniqueKey.OfCommand(key))).values().stream()
                .findFirst();
        return holder.flatMap(h -> store.commit(h.slot()))
                .flatMap(commit -> commit.command().map(mark -> CommandReceipt.of(commit, mark)));
    }

    /** Where the ledger ends now, other processes' commits included. */
    public Head head() {
        return heads.current();
    }

    /** Where the ledger ended when this process last saw its end: not after the head, and nobody is asked. */
    public Head known() {
        return heads.known();
    }

    /**
     * Events from a position on, in order and without a hole, in whole commits (but for the first): at least as many as wanted if there
     * are as many; empty only at the head.
     *
     * @throws LedgerDamaged if the commits do not link up; {@link #health()} says so too from then on
     */
    public List<StoredEvent> events(long fromPosition, int wanted) {
        return reader.events(fromPosition, wanted);
    }

    /** One aggregate's events from a sequence on, at most so many, in order: one indexed look-up. */
    public List<StoredEvent> stream(String aggregate, long fromSequence, int limit) {
        return store.stream(aggregate, fromSequence, limit);
    }

    /** The highest sequence of an aggregate; empty if it has no events. */
    public OptionalLong lastSequence(String aggregate) {
        return store.lastSequence(aggregate);
    }

    /** The position of the first event recorded at the moment or later; the head's if there is none. */
    public long positionAt(Instant moment) {
        return reader.positionAt(moment.toEpochMilli());
    }

    /** Keeps a snapshot, with the event it ends with as its anchor. */
    public void keep(Snapshot snapshot) {
        store.keep(snapshot);
    }

    /** The newest snapshot of an aggregate. */
    public Optional<Snapshot> snapshot(String aggregate) {
        return store.snapshot(aggregate);
    }

    /** The anchor of a snapshot at a sequence: the event that is stored there now. */
    public Optional<Snapshot.Anchor> anchor(String aggregate, long sequence) {
        var key = new UniqueKey.OfSequence(aggregate, sequence);
        return Optional.ofNullable(store.holders(List.of(key)).get(key))
                .flatMap(holder -> store.stream(aggregate, sequence, 1).stream()
                        .findFirst()
                        .flatMap(event ->
                                store.header(holder.slot()).map(h -> new Snapshot.Anchor(event.id(), h.hash()))));
    }

    /** Tells the ledger's health of an event that no reader can read. */
    public void damaged(String what) {
        health.readFault(what);
    }

    /** Whether the ledger does its work, and if not why. */
    public LedgerHealth health() {
        return health.at(machine.nanoTime(), appender.oldest());
    }

    /** The name this ledger was founded with. */
    public LedgerId id() {
        return store.ledgerId();
    }

    /** Appends what is waiting, then closes the store. */
    @Override
    public void close() {
        appender.close();
        try {
            machine.await(appender.ended(), settings.patience().toNanos());
        } catch (TimeoutException | ExecutionException e) {
            appending.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        appending.shutdown();
        answers.close();
        reader.close();
        store.close();
    }
}
