package io.poamledger.ledger.append;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What the ledger needs of the machine it runs on: time, chance and threads. Nothing in the append path waits in another way, so that a
 * simulation, which brings a machine of its own, decides by one seed what happens when.
 */
interface Machine {

    long nanoTime();

    /** Waits about so long, or not at all if that is not above zero; less if the thread is interrupted. */
    void pause(long nanos);

    /**
     * Waits until the value is there.
     *
     * @throws TimeoutException if it takes longer
     */
    <T> T await(CompletableFuture<T> value, long nanos)
            throws ExecutionException, TimeoutException, InterruptedException;

    /** For pauses, so that writers do not march in step. */
    RandomGenerator jitter();

    /** For what nobody may guess. */
    RandomGenerator secrets();

    /** A thread that does one task after the other, and tells of a task that threw. */
    ExecutorService thread(String name, Consumer<Throwable> thrown);
}
