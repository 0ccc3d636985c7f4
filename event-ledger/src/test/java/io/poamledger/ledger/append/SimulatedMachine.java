package io.poamledger.ledger.append;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** The machine of one process in a simulation. */
final class SimulatedMachine implements Machine {

    private final Simulation simulation;
    private final Simulation.Process process;
    private final String name;
    private final SplittableRandom random;

    SimulatedMachine(Simulation simulation, Simulation.Process process, String name) {
        this.simulation = simulation;
        this.process = process;
        this.name = name;
        this.random = new SplittableRandom(simulation.random().nextLong());
    }

    @Override
    public long nanoTime() {
        return simulation.now();
    }

    @Override
    public void pause(long nanos) {
        if (nanos > 0) {
            simulation.pause(nanos);
        }
    }

    @Override
    public <T> T await(CompletableFuture<T> value, long nanos)
            throws ExecutionException, TimeoutException, InterruptedException {
        var deadline = nanos > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : simulation.now() + nanos;
        if (!simulation.await(value::isDone, deadline)) {
            throw new TimeoutException();
        }
        return value.get();
    }

    @Override
    public RandomGenerator jitter() {
        return random;
    }

    @Override
    public RandomGenerator secrets() {
        return random;
    }

    @Override
    public ExecutorService thread(String task, Consumer<Throwable> thrown) {
        return new OneAfterTheOther(name + " " + task, thrown);
    }

    private final class OneAfterTheOther extends AbstractExecutorService {
        private final String task;
        private final Consumer<Throwable> thrown;
        private final Queue<Runnable> work = new ArrayDeque<>();
        private boolean running;
        private boolean shut;

        OneAfterTheOther(String task, Consumer<Throwable> thrown) {
            this.task = task;
            this.thrown = thrown;
        }

        @Override
        public void execute(Runnable next) {
            work.add(next);
            if (!running) {
                running = true;
                simulation.start(task, process, this::workOff);
            }
        }

        private void workOff() {
            for (var next = work.poll(); next != null; next = work.poll()) {
                try {
                    next.run();
                } catch (RuntimeException e) {
                    thrown.accept(e);
                }
            }
            running = false;
        }

        @Override
        public void shutdown() {
            shut = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            shut = true;
            var left = List.copyOf(work);
            work.clear();
            return left;
        }

        @Override
        public boolean isShutdown() {
            return shut;
        }

        @Override
        public boolean isTerminated() {
            return shut && !running;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return simulation.await(this::isTerminated, Long.MAX_VALUE);
        }
    }
}
