package io.poamledger.ledger.append;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where one at a time sends: the appender's thread, which has it while it is awake, or a caller who finds nobody there. The bell wakes the
 * thread.
 */
final class Desk {

    private static final long DOZE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Machine machine;
    private final CompletableFuture<Void> threadsTurn = new CompletableFuture<>();

    /** Done when whoever has it has left; nobody has it if null. */
    private final AtomicReference<@Nullable CompletableFuture<Void>> taken = new AtomicReference<>(threadsTurn);

    private volatile @Nullable CompletableFuture<Void> bell;

    Desk(Machine machine) {
        this.machine = machine;
    }

    /** @return false if somebody has it */
    boolean take(CompletableFuture<Void> turn) {
        return taken.compareAndSet(null, turn);
    }

    void leave(CompletableFuture<Void> turn) {
        taken.set(null);
        turn.complete(null);
    }

    void ring() {
        var asleep = bell;
        if (asleep != null) {
            asleep.complete(null);
        }
    }

    /**
     * Away from it until somebody rings, or for a moment.
     *
     * @param nothingToDo whether to sleep at all, asked when a bell can be heard
     * @return false if the thread was told to end
     */
    boolean doze(BooleanSupplier nothingToDo) {
        var asleep = new CompletableFuture<Void>();
        bell = asleep;
        taken.set(null);
        var goesOn = !nothingToDo.getAsBoolean() || slept(asleep, DOZE_NANOS);
        while (!taken.compareAndSet(null, threadsTurn)) {
            var turn = taken.get();
            if (turn != null) {
                goesOn &= slept(turn, Long.MAX_VALUE);
            }
        }
        bell = null;
        return goesOn;
    }

    private boolean slept(CompletableFuture<Void> until, long nanos) {
        try {
            machine.await(until, nanos);
        } catch (InterruptedException e) {
            return false;
        } catch (TimeoutException | ExecutionException e) {
            return true;
        }
        return true;
    }
}
