package io.poamledger.ledger.append;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.poamledger.ledger.AppendCondition;
import io.poamledger.ledger.Ledger;
import io.poamledger.ledger.LedgerSettings;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.OutcomeUnknown;
import io.poamledger.ledger.append.SimulatedCalls.Call;
import io.poamledger.ledger.append.SimulatedDatabase.Kind;
import io.poamledger.ledger.append.Simulation.Killed;
import io.poamledger.ledger.format.IdempotentRequest;
import io.poamledger.ledger.format.NewEvent;
import io.poamledger.ledger.format.StoredEvent;
import io.poamledger.ledger.store.CommitStoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run: several processes with a ledger each on one database, clients that append, readers that follow, and the weather. */
final class SimulatedWriters {

    private static final Instant START = Instant.ofEpochMilli(1_790_000_000_000L);
    private static final long HALF_AN_HOUR = TimeUnit.MINUTES.toNanos(30);
    private static final Simulation.Process WORLD = new Simulation.Process();

    private final Simulation simulation;
    private final Random random;
    private final SimulatedFaults faults;
    private final SimulatedDatabase database;
    private final SimulatedCalls calls;
    private final LedgerSettings settings;
    private final List<Writer> writers = new ArrayList<>();
    private final List<StoredEvent> events = new ArrayList<>();
    private final int clients;
    private final int appends;
    private final int contested;
    private final double contention;
    private final long rest;
    private int eventsOf;
    private int made;
    private boolean everybodyIsDone;

    SimulatedWriters(Simulation simulation) {
        this.simulation = simulation;
        this.random = simulation.random();
        this.faults = new SimulatedFaults(simulation);
        this.calls = new SimulatedCalls(simulation, Kind.values()[random.nextInt(Kind.values().length)]);
        this.database = calls.database();
        var patience = Duration.ofSeconds(random.nextInt(4) == 0 ? 2 : 3_600);
        this.settings = new LedgerSettings(patience, 100, 1 + random.nextInt(5), 1 + random.nextInt(6), false);
        this.clients = 1 + random.nextInt(6);
        this.appends = 2 + random.nextInt(6);
        this.contested = 1 + random.nextInt(random.nextBoolean() ? 2 : 5);
        this.contention = random.nextDouble();
        this.rest = random.nextBoolean() ? 1 : TimeUnit.MILLISECONDS.toNanos(5);
        var count = 2 + random.nextInt(2);
        for (int w = 0; w < count; w++) {
            writers.add(new Writer("writer " + w));
        }
        simulation.trace(
                database.kind() + ", " + count + " writers, " + clients + " clients each, patience " + patience);
    }

    /** How many appends were acknowledged; throws if anything was not as it must be. */
    long run() throws InterruptedException {
        writers.forEach(Writer::start);
        simulation.start("weather", WORLD, this::weather);
        simulation.start("director", WORLD, this::direct);
        simulation.run();
        calls.settled();
        return calls.acknowledged();
    }

    private void direct() {
        simulation.await(() -> writers.stream().allMatch(Writer::isServed), Long.MAX_VALUE);
        simulation.trace("every client is served");
        faults.end();
        everybodyIsDone = true;
        if (!simulation.await(() -> writers.stream().allMatch(Writer::isWell), simulation.now() + HALF_AN_HOUR)) {
            throw simulation.violated("a writer does not recover: "
                    + writers.stream()
                            .map(writer -> writer.ledger().health().reason())
                            .toList());
        }
        writers.forEach(writer -> writer.ledger().close());
    }

    /** Elections, and deaths of processes. */
    private void weather() {
        var deaths = random.nextInt(3);
        while (!everybodyIsDone && !faults.isOver()) {
            simulation.pause(random.nextLong(TimeUnit.MILLISECONDS.toNanos(random.nextBoolean() ? 20 : 500)));
            if (everybodyIsDone) {
                return;
            }
            if (database.kind() == Kind.REPLICA_SET && simulation.chance(0.5)) {
                database.elect(random.nextInt(database.unconfirmed() + 1), random.nextInt(4));
                simulation.trace("an election");
                simulation.start("new primary", WORLD, () -> {
                    simulation.pause(random.nextLong(TimeUnit.SECONDS.toNanos(1)));
                    database.learn();
                });
            } else if (deaths > 0 && simulation.chance(0.3)) {
                deaths--;
                writers.get(random.nextInt(writers.size())).kill();
            }
        }
    }

    /** A process, until it is killed; then there is another one in its place. */
    private final class Writer {
        private final String name;
        private Simulation.Process process = new Simulation.Process();
        private @Nullable Ledger ledger;
        private int served;
        private boolean hasRead;

        Writer(String name) {
            this.name = name;
        }

        Ledger ledger() {
            return Objects.requireNonNull(ledger);
        }

        void start() {
            var mine = process;
            simulation.start(name + " start", mine, () -> {
                var machine = new SimulatedMachine(simulation, mine, name);
                var opened = patiently(() -> RunningLedger.open(
                        new SimulatedStore(simulation, database, faults),
                        settings,
                        new VirtualClock(),
                        new CompositeMeterRegistry(),
                        machine));
                ledger = opened;
                for (int c = 0; c < clients; c++) {
                    simulation.start(name + " client " + c, mine, () -> {
                        beServed(opened);
                        served++;
                    });
                }
                simulation.start(name + " reader", mine, () -> {
                    readEverything(opened);
                    hasRead = true;
                });
            });
        }

        boolean isServed() {
            return served == clients;
        }

        boolean isWell() {
            return hasRead && ledger().health().appendsStopped().isEmpty();
        }

        void kill() {
            simulation.trace("kills " + name);
            process.kill();
            process = new Simulation.Process();
            served = 0;
            hasRead = false;
            ledger = null;
            start();
        }
    }

    private <T> T patiently(Supplier<T> asked) {
        while (true) {
            try {
                return asked.get();
            } catch (CommitStoreException e) {
                simulation.pause(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
    }

    private void beServed(Ledger ledger) {
        for (int n = 0; n < appends; n++) {
            simulation.pause(random.nextLong(rest));
            if (append(ledger, call(ledger))) {
                simulation.pause(random.nextLong(TimeUnit.SECONDS.toNanos(2)));
            }
        }
    }

    /** Contested streams and streams of its own, command keys that others use too, decisions that others may outdate. */
    private Call call(Ledger ledger) {
        var position = patiently(ledger::head).position();
        var appended = new ArrayList<NewEvent>();
        if (simulation.chance(contention)) {
            var aggregate = "acme/" + random.nextInt(contested);
            var next = patiently(() -> ledger.lastSequence(aggregate)).orElse(-1) + 1;
            appended.add(event(aggregate, next));
            if (random.nextInt(4) == 0) {
                appended.add(event(aggregate, next + 1));
            }
        }
        if (appended.isEmpty() || random.nextInt(4) == 0) {
            appended.add(event("own/" + made, 0));
        }
        Optional<IdempotentRequest> command = random.nextInt(3) == 0
                ? Optional.of(Samples.command("kim", "key-" + random.nextInt(8), "body"))
                : Optional.empty();
        var watched = "acme/" + random.nextInt(contested);
        Optional<AppendCondition> condition = random.nextInt(3) == 0
                ? Optional.of(new AppendCondition(
                        Math.max(0, position - random.nextInt(2)),
                        event -> event.aggregate().equals(watched)))
                : Optional.empty();
        return new Call(List.copyOf(appended), command, condition);
    }

    private NewEvent event(String aggregate, long sequence) {
        return new NewEvent(
                "e" + made++,
                Optional.of("PoamItem"),
                aggregate,
                sequence,
                START.toEpochMilli(),
                "WeaknessOpened",
                Optional.empty(),
                new byte[] {1},
                new byte[] {2});
    }

    /** Whether a moment's rest is in order before the next one. */
    private boolean append(Ledger ledger, Call call) {
        calls.made(call);
        simulation.trace("appends " + call);
        try {
            calls.stored(call, ledger.append(call.events, call.command, call.condition));
            return false;
        } catch (OutcomeUnknown e) {
            calls.unknown(call);
            simulation.trace("does not know of " + call + ": " + e.getMessage());
            return true;
        } catch (RuntimeException e) {
            calls.refused(call, e);
            simulation.trace("is refused " + call + ": " + e.getMessage());
            return e instanceof LedgerUnavailable;
        } catch (Killed e) {
            calls.unknown(call);
            throw e;
        }
    }

    /** From the first event on, until everybody is done; what a reader has seen stays as it was. */
    private void readEverything(Ledger ledger) {
        var position = 0L;
        var head = 0L;
        while (!everybodyIsDone || position < heldPosition()) {
            try {
                var now = ledger.head().position();
                if (now < head) {
                    throw simulation.violated("the head went back from " + head + " to " + now);
                }
                head = now;
                for (var event : ledger.events(position, 1 + random.nextInt(8))) {
                    if (position >= heldPosition()
                            || !events.get((int) position).id().equals(event.id())
                            || event.position() != position) {
                        throw simulation.violated("a reader was given " + event.id() + " at " + event.position()
                                + " when it was at " + position);
                    }
                    position++;
                }
            } catch (CommitStoreException e) {
                simulation.trace("reads again: " + e.getMessage());
            }
            simulation.pause(random.nextLong(TimeUnit.MILLISECONDS.toNanos(50)));
        }
    }

    private long heldPosition() {
        for (; eventsOf < database.held().size(); eventsOf++) {
            events.addAll(database.held().get(eventsOf).events());
        }
        return events.size();
    }

    private final class VirtualClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock is asked for instants");
        }

        @Override
        public Instant instant() {
            return START.plusNanos(simulation.now());
        }
    }
}
