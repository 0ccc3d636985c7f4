package io.poamledger.query.views.following;

import io.poamledger.query.views.questions.DeadLetter;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.questions.Shape;
import io.poamledger.query.views.rows.ViewsDataSource;
import io.poamledger.query.views.rows.ViewsFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that is answered from, and the follower that keeps it. For a while there may be none, because it cannot be opened: then the
 * reason is known, nothing is answered, and {@link #mend} tries again.
 */
final class Live {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    /** Readers are kept waiting for no longer; one that takes longer, such as a large file that goes out slowly, is let finish. */
    private static final Duration PATIENCE_WITH_READERS = Duration.ofMillis(500);

    private static final Duration LONGEST_CATCHING_UP = Duration.ofMinutes(1);

    private final ViewsSettings settings;
    private final ViewsDataSource source;
    private final Feed feed;
    private final Signal signal;
    private final Followers followers;
    private volatile @Nullable Follower follower;
    private volatile @Nullable Throwable whyClosed;
    private volatile boolean ready;
    private volatile boolean stopped;

    /** @param whenBatched told after each batch how long it took, by the thread that follows */
    Live(
            ViewsSettings settings,
            Shape shape,
            ViewsDataSource source,
            Feed feed,
            Signal signal,
            Consumer<Duration> whenBatched) {
        this.settings = settings;
        this.source = source;
        this.feed = feed;
        this.signal = signal;
        this.followers = new Followers(settings, shape, feed, took -> {
            whenBatched.accept(took);
            noteProgress(follower);
        });
    }

    /** Makes followers as the live one is made. */
    Followers followers() {
        return followers;
    }

    /** Tidies up after a process that was cut off, then opens the file, or makes one where there is none that can be used. */
    synchronized void open() {
        if (follower != null || stopped) {
            return;
        }
        try {
            settings.beside().delete();
            if (!settings.file().exists()) {
                settings.aside().moveTo(settings.file());
            }
            settings.aside().delete();
            var settled = followers.onSettledFile();
            ready = settled.isPresent();
            var opened = settled.orElseGet(followers::onNewFile);
            var _ = source.exchange(opened::file, PATIENCE_WITH_READERS);
            follower = opened;
            whyClosed = null;
            opened.start();
            noteProgress(opened);
        } catch (RuntimeException e) {
            if (whyClosed == null) {
                LOG.error("The read models cannot be opened; that is tried again", e);
            }
            whyClosed = e;
        }
    }

    private void noteProgress(@Nullable Follower progressed) {
        if (!ready && progressed != null && progressed.position() >= feed.head()) {
            progressed.file().settle();
            ready = true;
            LOG.info("The read models have caught up: {} events", progressed.position());
        }
        signal.changed();
    }

    /** Stops following and closes the file, for good. */
    synchronized void close() {
        stopped = true;
        ready = false;
        var last = follower;
        if (last == null) {
            return;
        }
        last.stop();
        follower = null;
        if (!source.exchange(() -> closed(last), LONGEST_CATCHING_UP)) {
            LOG.warn("The read models are left open: somebody goes on reading them");
        }
    }

    private static @Nullable ViewsFile closed(Follower last) {
        last.file().close();
        return null;
    }

    /** @return false if there is nothing that could be done */
    boolean mend() {
        var present = follower;
        if (stopped) {
            return false;
        }
        if (present == null) {
            open();
            return true;
        }
        return present.startAgain();
    }

    /** Tries waiting events of a question again, each sequence in its order. */
    synchronized void retry(QuestionName question, List<DeadLetter> waiting) {
        var present = follower;
        if (present != null) {
            waiting.stream()
                    .filter(letter -> letter.question().equals(question.text()))
                    .forEach(letter -> present.retry(question, letter.sequence()));
        }
    }

    /** The follower has nothing to do now: if it runs, whatever was wrong with it has passed. */
    void sawHead(long head) {
        var present = follower;
        if (present != null && present.position() >= head) {
            present.isWell();
        }
    }

    /**
     * Puts what has been built beside in the place of the live file. That stops first, so that whoever has seen a position goes on seeing it.
     * When the new file cannot be opened, the old one comes back.
     *
     * @return whether it is in place; not when somebody went on reading the old one, and then nothing has changed
     */
    synchronized boolean exchange(Follower next, Rebuilding progress) {
        var old = follower;
        if (old != null) {
            old.stop();
        }
        try {
            progress.waitFor(next, () -> old == null || next.position() >= old.position(), LONGEST_CATCHING_UP);
            next.stop();
            next.file().settle();
            var placing = new Placing(settings, followers, old, next);
            if (!source.exchange(() -> placed(placing), PATIENCE_WITH_READERS)) {
                next.start();
                return false;
            }
            placing.failure().ifPresent(e -> {
                throw e;
            });
            ready = true;
            settings.aside().delete();
            return true;
        } finally {
            goOn();
        }
    }

    private @Nullable ViewsFile placed(Placing placing) {
        follower = null;
        var inService = placing.run();
        ready &= inService.isPresent();
        whyClosed = inService.isPresent() ? null : placing.failure().orElse(null);
        follower = inService.orElse(null);
        return inService.map(Follower::file).orElse(null);
    }

    private void goOn() {
        var present = follower;
        if (present != null && !stopped) {
            present.start();
        }
        signal.changed();
    }

    /** Whether queries are answered. */
    boolean ready() {
        return ready;
    }

    /** What is followed; empty while nothing is open. */
    Optional<Follower> follower() {
        return Optional.ofNullable(follower);
    }

    /** How many events of the ledger are in the rows. */
    long position() {
        var present = follower;
        return present == null ? 0 : present.position();
    }

    /** Why it does not get on; it is tried again. */
    Optional<Throwable> fault() {
        var present = follower;
        return present == null ? Optional.ofNullable(whyClosed) : present.fault();
    }
}
