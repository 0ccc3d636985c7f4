package io.poamledger.query.views.following;

import io.poamledger.query.views.building.BuildOrder;
import io.poamledger.query.views.building.BuildToken;
import io.poamledger.query.views.questions.QuestionGroup;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.questions.Questions;
import io.poamledger.query.views.questions.Shape;
import io.poamledger.query.views.questions.SqliteDeadLetters;
import io.poamledger.query.views.rows.Batch;
import io.poamledger.query.views.rows.ViewsFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.GenericDeadLetterTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * One file following the ledger: an Axon processor whose batches change the rows of all questions and the token in one
 * transaction. The live file and one being rebuilt beside it each have their own, made in the same way.
 */
final class Follower {

    /** Names the token; never change it. */
    private static final String PROCESSOR = "views";

    private static final String LAST_EVENT = "last event";
    private static final String LAST_RECORDED = "last recorded";
    private static final Duration IDLE_WAIT = Duration.ofMillis(200);
    private static final String SOMETHING_WAITS = "SELECT EXISTS (SELECT 1 FROM DeadLetterEntry)";
    private static final Jackson3Serializer GENERAL =
            Jackson3Serializer.builder().build();

    private final ViewsFile file;
    private final Shape shape;
    private final Feed feed;
    private final TransactionManager transactions;
    private final SqliteTokens tokens;
    private final List<QuestionGroup> groups;
    private final Consumer<Duration> whenBatched;
    private final TrackingEventProcessor processor;
    private volatile long position;
    private volatile boolean somethingWaits;
    private volatile @Nullable Instant recordedAt;
    private volatile @Nullable Throwable ended;
    private volatile boolean wanted;

    /**
     * @param file may be empty: then its tables are made
     * @param whenBatched told after every committed batch how long it took, by the processor's thread
     */
    Follower(ViewsFile file, Shape shape, Feed feed, int batchSize, Consumer<Duration> whenBatched) {
        this.file = file;
        this.shape = shape;
        this.feed = feed;
        this.whenBatched = whenBatched;
        this.transactions = Batch.on(file);
        ConnectionProvider connections = () -> Batch.current() == null ? file.reader(() -> {}) : file.writer();
        this.groups = new ArrayList<>();
        for (var question : shape.questions()) {
            var queue = SqliteDeadLetters.queue(question.name(), connections, transactions, GENERAL, feed.serializer());
            if (groups.isEmpty() && file.facts().fingerprint().isEmpty()) {
                transactions.executeInTransaction(() -> queue.createSchema(new GenericDeadLetterTableFactory()));
            }
            groups.add(new QuestionGroup(question, queue, transactions));
        }
        this.tokens = transactions.fetchInTransaction(() -> prepared(connections));
        this.position = transactions.fetchInTransaction(() -> BuildToken.handled(tokens.fetchToken(PROCESSOR, 0)));
        this.somethingWaits = file.holds(SOMETHING_WAITS);
        this.recordedAt = file.facts().find(LAST_RECORDED).map(Instant::parse).orElse(null);
        this.processor = processor(batchSize);
    }

    private SqliteTokens prepared(ConnectionProvider connections) {
        var prepared = SqliteTokens.on(connections, GENERAL);
        if (file.facts().fingerprint().isEmpty()) {
            shape.tables().forEach(file::run);
            prepared.initializeTokenSegments(PROCESSOR, 1);
            file.facts().fingerprint(shape.fingerprint());
            file.partial(feed.head() > 0);
            if (!file.partial()) {
                shape.indexes().forEach(file::run);
            }
        }
        return prepared;
    }

    private TrackingEventProcessor processor(int batchSize) {
        return TrackingEventProcessor.builder()
                .name(PROCESSOR)
                .messageSource(new BuildOrder(feed.events(), batchSize))
                .tokenStore(tokens)
                .storingTokensAfterProcessing()
                .transactionManager(transactions)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .eventHandlerInvoker(new Questions(groups, () -> somethingWaits, this::conclude))
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(batchSize)
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                        .andEventAvailabilityTimeout(IDLE_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                        .andWorkerTerminationTimeout(30, TimeUnit.SECONDS)
                        .andThreadFactory(_ -> this::watched))
                .build();
    }

    /** Axon's processor is content to stop when its thread ends by an error, and then reports neither fault nor progress. */
    private Thread watched(Runnable work) {
        return Thread.ofPlatform().name("views-follower").daemon().unstarted(() -> {
            try {
                work.run();
            } catch (Throwable e) {
                ended = e;
            }
        });
    }

    private void conclude(Batch batch, TrackedEventMessage<?> last) {
        var token = last.trackingToken();
        var reached = BuildToken.handled(token);
        if (!(token instanceof BuildToken building)) {
            whole(batch, last);
        } else if (building.complete()) {
            whole(batch, feed.eventAt(building.head()).orElseThrow());
        }
        var waits = (batch.careful() || somethingWaits) && file.holds(SOMETHING_WAITS);
        batch.afterCommit(() -> {
            position = reached;
            ended = null;
            somethingWaits = waits;
            whenBatched.accept(batch.age());
        });
    }

    /** The rows are those of the ledger up to that event, not of some items only. */
    private void whole(Batch batch, EventMessage<?> last) {
        if (file.partial()) {
            file.memory().writeWaiting();
            shape.indexes().forEach(file::run);
            batch.afterCommit(() -> file.partial(false));
        }
        file.facts().put(LAST_EVENT, last.getIdentifier());
        file.facts().put(LAST_RECORDED, last.getTimestamp().toString());
        batch.afterCommit(() -> recordedAt = last.getTimestamp());
    }

    void start() {
        wanted = true;
        var _ = startAgain();
    }

    /** @return whether it had stopped by itself */
    boolean startAgain() {
        if (!wanted || processor.isRunning()) {
            return false;
        }
        try {
            processor.start();
        } catch (IllegalStateException _) {
            // A thread of before has not ended yet: the next attempt finds it gone.
        }
        return true;
    }

    /** Returns when the batch in hand is stored or undone. */
    void stop() {
        wanted = false;
        processor.shutDown();
    }

    ViewsFile file() {
        return file;
    }

    /** How many events of the ledger are in the rows. */
    long position() {
        return position;
    }

    /** When the last event in the rows was recorded, if that is known. */
    Optional<Instant> recordedAt() {
        return Optional.ofNullable(recordedAt);
    }

    /** There is nothing left to do for it: what ended its thread before has passed, if it runs. */
    void isWell() {
        if (processor.isRunning()) {
            ended = null;
        }
    }

    /** What ended its thread; it does nothing until it is started again. */
    Optional<Throwable> ended() {
        if (ended == null && wanted && !processor.isRunning()) {
            return Optional.of(new IllegalStateException("Axon's processor has stopped"));
        }
        return Optional.ofNullable(ended);
    }

    /** Why it does not get on; it is tried again. */
    Optional<Throwable> fault() {
        return ended().or(this::failure);
    }

    private Optional<Throwable> failure() {
        return processor.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .findFirst();
    }

    /**
     * Whether the last event in the rows is where they have it in the ledger. It is not after the ledger was exchanged
     * or restored to an earlier state.
     */
    boolean followsThisLedger() {
        if (position == 0) {
            return true;
        }
        var last = file.facts().find(LAST_EVENT);
        return last.isPresent() && last.equals(feed.eventAt(position).map(EventMessage::getIdentifier));
    }

    /** Tries a waiting sequence of a question again. */
    void retry(QuestionName question, String sequence) {
        groups.stream().filter(group -> group.name() == question).forEach(group -> group.retry(sequence));
        somethingWaits = transactions.fetchInTransaction(() -> file.holds(SOMETHING_WAITS));
    }
}
