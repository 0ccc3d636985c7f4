package io.poamledger.query.views;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rebuild of the read models beside the live file, on a thread of its own. */
final class Rebuilding {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final Duration TELL_EVERY = Duration.ofSeconds(5);

    private final Consumer<Rebuilding> task;
    private final LongSupplier head;
    private final Signal signal;
    private final long begun = System.nanoTime();
    private volatile @Nullable Follower next;
    private volatile @Nullable Throwable failure;
    private volatile boolean givenUp;
    private volatile boolean ended;
    private @Nullable Thread thread;

    Rebuilding(Consumer<Rebuilding> task, LongSupplier head, Signal signal) {
        this.task = task;
        this.head = head;
        this.signal = signal;
    }

    void start() {
        thread = Thread.ofPlatform().name("views-rebuild").start(this::run);
    }

    private void run() {
        try {
            task.accept(this);
        } catch (GivenUp _) {
            LOG.info("The rebuild of the read models was given up: the server stops");
        } catch (RuntimeException e) {
            failure = e;
            LOG.error("The rebuild of the read models failed; the present ones go on", e);
        } finally {
            ended = true;
            signal.changed();
        }
    }

    /** Whether it is still at work. */
    boolean running() {
        return !ended;
    }

    /** Ends it without a result, and waits until it has. */
    void giveUp() {
        givenUp = true;
        signal.changed();
        var running = thread;
        if (running != null && running != Thread.currentThread()) {
            try {
                running.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits on the new file, telling now and then how far it is. */
    void waitFor(Follower follower, BooleanSupplier wanted) {
        next = follower;
        while (!signal.await(() -> givenUp || wanted.getAsBoolean(), TELL_EVERY)) {
            var status = status();
            LOG.info(
                    "Rebuilding the read models: {} of {} events, {} per second",
                    status.done(),
                    status.of(),
                    status.perSecond());
        }
        if (givenUp) {
            throw new GivenUp();
        }
    }

    ViewsStatus.Rebuild status() {
        var follower = next;
        var done = follower == null ? 0 : follower.position();
        var seconds = Math.max(1e-3, (System.nanoTime() - begun) / 1e9);
        return new ViewsStatus.Rebuild(done, head.getAsLong(), Math.round(done / seconds), fault(follower));
    }

    private Optional<String> fault(@Nullable Follower follower) {
        var failed = failure;
        if (failed != null) {
            return Optional.of(inWords(failed));
        }
        return Optional.ofNullable(follower).flatMap(Follower::fault).map(Rebuilding::inWords);
    }

    /** What went wrong, for an operator. */
    static String inWords(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
