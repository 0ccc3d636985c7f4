package io.poamledger.query.views.following;

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
    private static final Duration LONGEST_END = Duration.ofMinutes(2);

    /** The indexes of millions of rows, made at the end, are one step. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(5);

    private final Consumer<Rebuilding> task;
    private final LongSupplier head;
    private final Signal signal;
    private final long begun = System.nanoTime();
    private volatile @Nullable Follower next;
    private volatile @Nullable Throwable failure;
    private volatile boolean givenUp;
    private volatile boolean ended;
    private volatile long movedTo;
    private volatile long movedAt = begun;
    private final Thread thread;

    Rebuilding(Consumer<Rebuilding> task, LongSupplier head, Signal signal) {
        this.task = task;
        this.head = head;
        this.signal = signal;
        this.thread = Thread.ofPlatform().name("views-rebuild").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            task.accept(this);
        } catch (GivenUp _) {
            LOG.info("The rebuild of the read models was given up; the present ones go on");
        } catch (Throwable e) {
            failure = e;
            LOG.error("The rebuild of the read models failed; the present ones go on", e);
        } finally {
            ended = true;
            signal.changed();
        }
    }

    /** Whether there is something to say of it: it is at work, or has failed. */
    boolean concerns() {
        return !ended || failure != null;
    }

    /** Whether it is still at work. */
    boolean running() {
        return !ended;
    }

    /** Ends it without a result, soon. */
    void giveUp() {
        givenUp = true;
        signal.changed();
    }

    /** Returns when it has ended, or does not do so in time. */
    void join() {
        try {
            if (!thread.join(LONGEST_END)) {
                LOG.warn("The rebuild of the read models does not end");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits on the new file as long as it takes, telling now and then how far it is. */
    void waitFor(Follower follower, BooleanSupplier wanted) {
        waitFor(follower, wanted, Duration.ofNanos(Long.MAX_VALUE));
    }

    /**
     * Waits on the new file.
     *
     * @throws IllegalStateException it has ended by an error, or takes longer than that
     */
    void waitFor(Follower follower, BooleanSupplier wanted, Duration longest) {
        next = follower;
        var begin = System.nanoTime();
        while (!signal.await(() -> givenUp || follower.ended().isPresent() || wanted.getAsBoolean(), TELL_EVERY)) {
            if (System.nanoTime() - begin > longest.toNanos()) {
                throw new IllegalStateException("The new file has not caught up within " + longest);
            }
            noteProgress(follower);
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
        if (!wanted.getAsBoolean()) {
            var ended = follower.ended();
            throw new IllegalStateException(
                    "The new file is not followed any more"
                            + ended.map(e -> ", because of " + inWords(e)).orElse(""),
                    ended.orElse(null));
        }
    }

    /** Pauses before the same is tried once more. */
    void pause() {
        if (signal.await(() -> givenUp, TELL_EVERY)) {
            throw new GivenUp();
        }
    }

    private void noteProgress(Follower follower) {
        var position = follower.position();
        if (position != movedTo) {
            movedTo = position;
            movedAt = System.nanoTime();
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
        return Optional.ofNullable(follower)
                .flatMap(Follower::fault)
                .map(Rebuilding::inWords)
                .or(this::standstill);
    }

    private Optional<String> standstill() {
        var stands = Duration.ofNanos(System.nanoTime() - movedAt);
        return running() && stands.compareTo(LONGEST_STEP) > 0
                ? Optional.of(
                        "It has not moved for " + stands.toMinutes() + " minutes; DELETE /api/views/rebuild ends it")
                : Optional.empty();
    }

    /** What went wrong, for an operator. */
    static String inWords(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
