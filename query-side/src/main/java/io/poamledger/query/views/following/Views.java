package io.poamledger.query.views.following;

import io.poamledger.query.views.questions.DeadLetter;
import io.poamledger.query.views.questions.DeadLetters;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.questions.Shape;
import io.poamledger.query.views.rows.Rows;
import io.poamledger.query.views.rows.ViewsDataSource;
import java.time.Clock;
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
    private final Clock clock;
    private final Signal signal = new Signal();
    private final AtomicReference<@Nullable Rebuilding> rebuilding = new AtomicReference<>();
    private volatile Consumer<Duration> batchTimer = _ -> {};
    private volatile @Nullable Running running;

    /** @param watch of the live file */
    private record Running(Live live, Watch watch) {}

    /** Opens nothing yet: {@link #start} does. */
    public Views(ViewsSettings settings, Rows rows, List<Question> questions, Clock clock) {
        this.settings = settings;
        this.source = rows.source();
        this.deadLetters = new DeadLetters(rows);
        this.shape = new Shape(questions);
        this.clock = clock;
    }

    /**
     * Opens the file and follows the ledger. A file of another shape or of another ledger is removed and built anew; then
     * nothing is answered until that has caught up. A file that cannot be opened now is tried again, and {@link #status} says why.
     */
    public synchronized void start(Feed events) {
        var live = new Live(settings, shape, source, events, signal, took -> batchTimer.accept(took));
        live.open();
        running = new Running(live, new Watch(live, events, deadLetters::counts, clock));
    }

    /** Stops following and closes the file. */
    public synchronized void stop() {
        var rebuild = rebuilding.get();
        if (rebuild != null) {
            rebuild.giveUp();
            rebuild.join();
        }
        var ending = running;
        if (ending != null) {
            ending.watch.close();
            ending.live.close();
            running = null;
        }
    }

    /** Whether queries are answered. */
    public boolean ready() {
        var now = running;
        return now != null && now.live.ready();
    }

    /** How many events of the ledger are in the rows. */
    public long position() {
        var now = running;
        return now == null ? 0 : now.live.position();
    }

    /** How old the answers are; never waits for the ledger. */
    public Age age() {
        var now = running;
        if (now == null) {
            return new Age(0, Optional.empty(), 0, Optional.empty(), true);
        }
        var position = now.live.position();
        var since = now.watch.behindSince();
        return new Age(
                position,
                now.live.follower().flatMap(Follower::recordedAt),
                Math.max(0, now.watch.head() - position),
                since,
                fault(now).isPresent() || since.filter(now.watch::isLate).isPresent());
    }

    /**
     * Waits until the rows show the ledger as it was when it held that many events.
     *
     * @return whether they do; false after the time given
     */
    public boolean await(long position, Duration patience) {
        return signal.await(() -> ready() && position() >= position, patience);
    }

    /** As {@link #await(long, Duration)}, as long as queries usually wait. */
    public boolean await(long position) {
        return await(position, settings.patience());
    }

    /** Whether it is worth waiting for: the ledger holds that many events, or does not say now how many it holds. */
    public boolean mayCome(long position) {
        var now = running;
        return now == null || now.watch.mayHold(position);
    }

    /** How many events a question has not been able to apply: its pages and exports say "incomplete: n events". */
    public int incomplete(QuestionName question) {
        return deadLetters.count(question);
    }

    /** The same by the system that the events are about, without those that miss none; {@code ""} stands for no single one. */
    public Map<String, Long> incompleteBySystem(QuestionName question) {
        return deadLetters.bySystem(question);
    }

    /** How far everything is; never waits for the ledger. */
    public ViewsStatus status() {
        var now = running;
        if (now == null) {
            return ViewsStatus.NOT_STARTED;
        }
        return new ViewsStatus(
                ready(),
                position(),
                now.watch.head(),
                fault(now),
                now.watch.behindSince(),
                now.watch.incomplete(),
                Optional.ofNullable(rebuilding.get())
                        .filter(Rebuilding::concerns)
                        .map(Rebuilding::status));
    }

    private static Optional<String> fault(Running now) {
        return now.live.fault().map(Rebuilding::inWords).or(now.watch::fault);
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
    public int retry(QuestionName question) {
        var now = running;
        if (now != null) {
            now.live.retry(question, deadLetters.all());
        }
        return deadLetters.count(question);
    }

    /**
     * Builds a new file beside the live one, which goes on answering until the new one has caught up and takes its place.
     * Returns at once; does nothing while such a rebuild runs.
     */
    public void rebuild() {
        var now = running;
        var before = rebuilding.get();
        if (now == null || (before != null && before.running())) {
            return;
        }
        var next = new Rebuilding(progress -> buildBeside(now, progress), now.watch::head, signal);
        if (rebuilding.compareAndSet(before, next)) {
            next.start();
        }
    }

    /** Ends the rebuild that runs, or forgets the one that failed; returns at once. */
    public void cancelRebuild() {
        var rebuild = rebuilding.get();
        if (rebuild != null && rebuild.running()) {
            rebuild.giveUp();
        } else {
            rebuilding.compareAndSet(rebuild, null);
        }
    }

    private void buildBeside(Running now, Rebuilding progress) {
        var next = now.live.followers().onNewFileBeside();
        try {
            next.start();
            progress.waitFor(next, () -> next.position() >= now.watch.head());
            while (!now.live.exchange(next, progress)) {
                LOG.info("The rebuilt read models wait for somebody who goes on reading the present ones");
                progress.pause();
            }
            LOG.info(
                    "The read models were rebuilt: {} events, {} per second",
                    position(),
                    progress.status().perSecond());
        } finally {
            next.stop();
            next.file().close();
            settings.beside().delete();
        }
    }

    /** Tells how long each batch took, from the processor's thread. */
    public void timeBatches(Consumer<Duration> timer) {
        batchTimer = timer;
    }
}
