package io.poamledger.query.views;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The read models of this node: how far they are, whether they may be asked, what is missing from them. They are derived
 * from the ledger: {@code views.db} may be deleted whenever nobody has it open.
 */
public final class Views {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);

    private final ViewsSettings settings;
    private final Shape shape;
    private final ViewsDataSource source;
    private final DeadLetters deadLetters;
    private final Signal signal = new Signal();
    private final AtomicReference<@Nullable Rebuilding> rebuilding = new AtomicReference<>();
    private volatile Consumer<Duration> batchTimer = _ -> {};
    private volatile @Nullable Feed feed;
    private volatile @Nullable Follower live;
    private volatile boolean ready;

    /** Opens nothing yet: {@link #start} does. */
    Views(ViewsSettings settings, Rows rows, List<Question> questions) {
        this.settings = settings;
        this.source = rows.source();
        this.deadLetters = new DeadLetters(rows);
        this.shape = new Shape(questions);
    }

    /**
     * Opens the file and follows the ledger. A file of another shape or of another ledger is removed and built anew; then
     * nothing is answered until that has caught up.
     */
    synchronized void start(Feed events) {
        feed = events;
        ViewsFile.delete(settings.beside());
        var opened = opened(events);
        live = opened;
        source.exchange(opened::file);
        opened.start();
        noteProgress(opened);
    }

    private Follower opened(Feed events) {
        var path = settings.file();
        if (Files.exists(path)) {
            var settled = ViewsFile.settled(path);
            if (settled.flatMap(ViewsFile::fingerprint).equals(Optional.of(shape.fingerprint()))) {
                var known = follower(settled.orElseThrow(), events);
                if (known.followsThisLedger()) {
                    ready = true;
                    return known;
                }
            }
            LOG.info("The read models in {} are of another shape or ledger, or half built: they are built anew", path);
            settled.ifPresent(ViewsFile::close);
            ViewsFile.delete(path);
        }
        ready = false;
        return follower(new ViewsFile(path, true), events);
    }

    private Follower follower(ViewsFile file, Feed events) {
        return new Follower(file, shape, events, settings.batchSize(), took -> {
            batchTimer.accept(took);
            noteProgress(live);
        });
    }

    private void noteProgress(@Nullable Follower follower) {
        if (!ready && follower != null && follower.position() >= feed().head()) {
            follower.file().settle();
            ready = true;
            LOG.info("The read models have caught up: {} events", follower.position());
        }
        signal.changed();
    }

    /** Stops following and closes the file. */
    void stop() {
        var running = rebuilding.get();
        if (running != null) {
            running.giveUp();
        }
        close();
    }

    private synchronized void close() {
        var follower = live;
        if (follower == null) {
            return;
        }
        follower.stop();
        live = null;
        ready = false;
        source.exchange(() -> {
            follower.file().close();
            return null;
        });
    }

    /** Whether queries are answered. */
    public boolean ready() {
        return ready;
    }

    /** How many events of the ledger are in the rows. */
    public long position() {
        var follower = live;
        return follower == null ? 0 : follower.position();
    }

    /**
     * Waits until the rows show the ledger as it was when it held that many events.
     *
     * @return whether they do; false after the time given
     */
    public boolean await(long position, Duration patience) {
        return signal.await(() -> ready && position() >= position, patience);
    }

    /** As {@link #await(long, Duration)}, as long as queries usually wait. */
    public boolean await(long position) {
        return await(position, settings.patience());
    }

    /** How many events a question has not been able to apply: its pages and exports say "incomplete: n events". */
    public int incomplete(QuestionName question) {
        return deadLetters.count(question);
    }

    /** How far everything is. */
    public ViewsStatus status() {
        var follower = live;
        if (follower == null) {
            return new ViewsStatus(false, 0, 0, Optional.of("not started"), Map.of(), Optional.empty());
        }
        var running = rebuilding.get();
        return new ViewsStatus(
                ready,
                follower.position(),
                feed().head(),
                follower.fault().map(Rebuilding::inWords),
                deadLetters.counts(),
                Optional.ofNullable(running).map(Rebuilding::status));
    }

    /** The events that questions could not apply, those that have waited longest first. */
    public List<DeadLetter> deadLetters() {
        return deadLetters.all();
    }

    /**
     * Tries everything that a question could not apply again, each sequence in its order; what fails again goes on waiting.
     *
     * @return how many events of it still wait
     */
    public synchronized int retry(QuestionName question) {
        var follower = live;
        if (follower != null) {
            for (var letter : deadLetters.all()) {
                if (letter.question().equals(question.text())) {
                    var _ = follower.retry(question, letter.sequence());
                }
            }
        }
        return deadLetters.count(question);
    }

    /**
     * Builds a new file beside the live one, which goes on answering until the new one has caught up and takes its place.
     * Returns at once; does nothing while such a rebuild runs.
     */
    public void rebuild() {
        var next = new Rebuilding(this::buildBeside, feed()::head, signal);
        var before = rebuilding.get();
        if ((before == null || !before.running()) && rebuilding.compareAndSet(before, next)) {
            next.start();
        }
    }

    private void buildBeside(Rebuilding progress) {
        ViewsFile.delete(settings.beside());
        var file = new ViewsFile(settings.beside(), true);
        var next = follower(file, feed());
        try {
            next.start();
            progress.waitFor(next, () -> next.position() >= feed().head());
            exchange(next, progress);
            LOG.info(
                    "The read models were rebuilt: {} events, {} per second",
                    position(),
                    progress.status().perSecond());
        } finally {
            if (live != next) {
                next.stop();
                file.close();
                ViewsFile.delete(settings.beside());
            }
            rebuilding.compareAndSet(progress, null);
        }
    }

    /** The live one stops first, so that whoever has seen a position goes on seeing it. */
    private synchronized void exchange(Follower next, Rebuilding progress) {
        var old = live;
        if (old == null) {
            return;
        }
        old.stop();
        try {
            progress.waitFor(next, () -> next.position() >= old.position());
            next.stop();
            next.file().settle();
        } catch (RuntimeException e) {
            old.start();
            throw e;
        }
        source.exchange(() -> {
            old.file().close();
            next.file().close();
            settings.putInPlace();
            var opened = follower(new ViewsFile(settings.file(), false), feed());
            live = opened;
            return opened.file();
        });
        requireNonNull(live).start();
        signal.changed();
    }

    /** Tells how long each batch took, from the processor's thread. */
    void timeBatches(Consumer<Duration> timer) {
        batchTimer = timer;
    }

    private Feed feed() {
        return requireNonNull(feed, "not started");
    }
}
