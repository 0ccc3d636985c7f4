package io.poamledger.ledger.append;

import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** The machine this process runs on. */
final class RealMachine implements Machine {

    private final SecureRandom secrets = new SecureRandom();

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void pause(long nanos) {
        LockSupport.parkNanos(nanos);
    }

    @Override
    public <T> T await(CompletableFuture<T> value, long nanos)
            throws ExecutionException, TimeoutException, InterruptedException {
        return value.get(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public RandomGenerator jitter() {
        return ThreadLocalRandom.current();
    }

    @Override
    public RandomGenerator secrets() {
        return secrets;
    }

    @Override
    public ExecutorService thread(String name, Consumer<Throwable> thrown) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .name(name)
                .daemon()
                .uncaughtExceptionHandler((_, e) -> thrown.accept(e))
                .factory());
    }
}
