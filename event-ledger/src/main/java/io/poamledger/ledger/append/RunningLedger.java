package io.poamledger.ledger.append;

import io.micrometer.core.instrument.MeterRegistry;
import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.Appended;
import io.poamledger.ledger.CommandEffect;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerHealth;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.OutcomeUnknown;
import io.poamledger.ledger.format.DeduplicationKey;
import io.poamledger.ledger.format.Head;
import io.poamledger.ledger.format.IdempotentRequest;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.format.RememberedRequest;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.format.TimeOrderedIds;
import io.poamledger.ledger.store.CommitStore;
import io.poamledger.ledger.store.Snapshot;
import io.poamledger.ledger.store.UniqueKey;
import java.time.Clock;
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

/** A ledger at work in this process: callers check and hash what they append, one thread stores it. */
public final class RunningLedger implements Ledger {

    private static final int SALT_BYTES = 16;

    private final CommitStore store;
    private final LedgerSettings settings;
    private final TimeOrderedIds ids;
    private final Machine machine;
    private final HealthLatch health = new HealthLatch();
    private final HeadTracker heads;
    private final Admission admission;
    private final LedgerReader reader;
    private final LedgerMetrics metrics;
    private final Appender appender;
    private final ExecutorService appending;
    private final ExecutorService answers;

    private RunningLedger(
            CommitStore store, LedgerSettings settings, Clock clock, MeterRegistry meters, Machine machine) {
        this.store = store;
        this.settings = settings;
        this.machine = machine;
        this.ids = new TimeOrderedIds(clock, machine.secrets());
        this.heads = new HeadTracker(store);
        this.admission = new Admission(clock, heads, settings.acceptClock());
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
        var ledger = new RunningLedger(store, settings, clock, meters, machine);
        ledger.appending.execute(ledger.appender);
        return ledger;
    }

    @Override
    public Appended append(
            List<NewEvent> events, Optional<IdempotentRequest> command, Optional<AppendCondition> condition) {
        admission.check(events);
        var salts = salts(1 + events.size());
        var mark = command.map(identity -> RememberedRequest.of(identity, salts.getFirst()));
        var start = machine.nanoTime();
        var pending =
                new Pending(ids.next(), List.copyOf(events), salts.subList(1, salts.size()), mark, condition, start);
        admission.check(pending);
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

    @Override
    public boolean clockIsBehind() {
        return admission.clockIsBehind();
    }

    @Override
    public void acceptClock() {
        admission.acceptClock();
    }

    /** All in one go: clients wait for one another at the source of secure random numbers. */
    private List<byte[]> salts(int count) {
        var bytes = new byte[count * SALT_BYTES];
        machine.secrets().nextBytes(bytes);
        return IntStream.range(0, count)
                .mapToObj(n -> Arrays.copyOfRange(bytes, n * SALT_BYTES, (n + 1) * SALT_BYTES))
                .toList();
    }

    private Appended await(Pending pending) {
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

    @Override
    public Optional<CommandEffect> findCommand(DeduplicationKey key) {
        var holder = store.holders(List.of(new UniqueKey.OfCommand(key))).values().stream()
                .findFirst();
        return holder.flatMap(h -> store.commit(h.slot()))
                .flatMap(commit -> commit.command().map(mark -> CommandEffect.of(commit, mark)));
    }

    @Override
    public Head head() {
        return heads.current();
    }

    @Override
    public Head known() {
        return heads.known();
    }

    @Override
    public List<StoredEvent> events(long fromPosition, int wanted) {
        return reader.events(fromPosition, wanted);
    }

    @Override
    public List<StoredEvent> stream(String aggregate, long fromSequence, int limit) {
        return store.stream(aggregate, fromSequence, limit);
    }

    @Override
    public OptionalLong lastSequence(String aggregate) {
        return store.lastSequence(aggregate);
    }

    @Override
    public long positionAt(Instant moment) {
        return reader.positionAt(moment.toEpochMilli());
    }

    @Override
    public void keep(Snapshot snapshot) {
        store.keep(snapshot);
    }

    @Override
    public Optional<Snapshot> snapshot(String aggregate) {
        return store.snapshot(aggregate);
    }

    @Override
    public Optional<Snapshot.Anchor> anchor(String aggregate, long sequence) {
        var key = new UniqueKey.OfSequence(aggregate, sequence);
        return Optional.ofNullable(store.holders(List.of(key)).get(key))
                .flatMap(holder -> store.stream(aggregate, sequence, 1).stream()
                        .findFirst()
                        .flatMap(event ->
                                store.header(holder.slot()).map(h -> new Snapshot.Anchor(event.id(), h.hash()))));
    }

    @Override
    public void damaged(String what) {
        health.readFault(what);
    }

    @Override
    public LedgerHealth health() {
        return health.at(machine.nanoTime(), appender.oldest());
    }

    @Override
    public LedgerId id() {
        return store.ledgerId();
    }

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
