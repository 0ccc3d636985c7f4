package io.poamledger.query.views.following;

import io.poamledger.events.LedgerEvent;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.rows.Rows;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;

/**
 * Read models in a real file, following a ledger in memory. {@link #replay} hands events to a question through Axon's
 * adapter; {@link #follow} lets the processor do it.
 */
public final class ViewsForTests implements AutoCloseable {

    /** For whatever has to happen: only what never does may fail, however slow the machine is. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    private final LedgerForTests ledger;
    private final Rows rows = new Rows();
    private final List<Question> questions;
    private final Views views;

    /** @param questions made with the rows that they write to */
    @SafeVarargs
    public ViewsForTests(Path folder, LedgerForTests ledger, Function<Rows, Question>... questions) {
        this(new ViewsSettings(folder, 100, LONGEST), ledger, questions);
    }

    @SafeVarargs
    ViewsForTests(ViewsSettings settings, LedgerForTests ledger, Function<Rows, Question>... questions) {
        this(settings, ledger, Clock.systemUTC(), questions);
    }

    @SafeVarargs
    ViewsForTests(ViewsSettings settings, LedgerForTests ledger, Clock clock, Function<Rows, Question>... questions) {
        this.ledger = ledger;
        this.questions = Arrays.stream(questions).map(make -> make.apply(rows)).toList();
        this.views = new Views(settings, rows, this.questions, clock);
    }

    /** Follows the ledger from now on, and returns when everything in it is in the rows. */
    public ViewsForTests follow() {
        views.start(ledger.feed());
        return caughtUp();
    }

    public ViewsForTests caughtUp() {
        if (!views.await(ledger.size())) {
            throw new AssertionError("The views got stuck: " + views.status());
        }
        return this;
    }

    /** Records the events and hands them to the questions through the processor. */
    public ViewsForTests record(LedgerEvent... events) {
        ledger.record(events);
        return caughtUp();
    }

    /** Returns when the file that is being built is in place. */
    public static void untilNoRebuild(Views views) {
        if (!new Signal().await(() -> views.status().rebuild().isEmpty(), LONGEST)) {
            throw new AssertionError("The rebuild got stuck: " + views.status());
        }
    }

    public Rows rows() {
        return rows;
    }

    public Views views() {
        return views;
    }

    /** Hands messages to a question through Axon's adapter, without a processor. */
    public static void replay(Question question, List<? extends DomainEventMessage<?>> messages) throws Exception {
        var adapter = new AnnotationEventHandlerAdapter(question);
        for (var message : messages) {
            adapter.handle(message);
        }
    }

    /** As the processor would see it. */
    public static <T extends DomainEventMessage<?>> DomainEventMessage<?> at(long position, T message) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position - 1),
                new GenericDomainEventMessage<>(
                        message.getType(),
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber(),
                        message.getPayload(),
                        message.getMetaData(),
                        message.getIdentifier(),
                        message.getTimestamp()));
    }

    @Override
    public void close() {
        views.stop();
    }
}
