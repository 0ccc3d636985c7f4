package io.poamledger.query.views.questions;

import io.poamledger.ledger.sqlite.FileFailure;
import io.poamledger.query.views.rows.Batch;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Hands each event of a batch to all questions. */
public final class Questions implements EventHandlerInvoker {

    private final List<QuestionGroup> groups;
    private final Map<Class<?>, List<QuestionGroup>> concerned = new ConcurrentHashMap<>();
    private final BooleanSupplier somethingWaits;
    private final BiConsumer<Batch, TrackedEventMessage<?>> conclude;

    /**
     * @param somethingWaits whether any question has dead letters; only the careful way looks at them
     * @param conclude called after the last event of a batch, inside its transaction
     */
    public Questions(
            List<QuestionGroup> groups,
            BooleanSupplier somethingWaits,
            BiConsumer<Batch, TrackedEventMessage<?>> conclude) {
        this.groups = groups;
        this.somethingWaits = somethingWaits;
        this.conclude = conclude;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws Exception {
        var batch = Batch.running();
        readAhead(message);
        read(message);
        if (batch.careful() || somethingWaits.getAsBoolean()) {
            carefully(message);
        } else {
            trusting(batch, message);
        }
        if (isLast(message)) {
            conclude.accept(batch, (TrackedEventMessage<?>) message);
        }
    }

    private void trusting(Batch batch, EventMessage<?> message) throws Exception {
        batch.handled().add(message);
        try {
            for (var group : concernedBy(message)) {
                group.handleTrusting(message);
            }
            if (isLast(message)) {
                batch.file().memory().flush();
            }
        } catch (Exception e) {
            if (FileFailure.isBehind(e)) {
                throw e;
            }
            // Whose fault it is, and why, comes out when it happens again inside its savepoint.
            batch.startOver();
            for (var again : batch.handled()) {
                carefully(again);
            }
        }
    }

    /** Reads the rest of the batch on another core, ahead of its handling. */
    private static void readAhead(EventMessage<?> message) {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch
                && batch.isFirstMessage(message)
                && !batch.isLastMessage(message)) {
            var rest = List.copyOf(
                    batch.getMessages().subList(1, batch.getMessages().size()));
            var _ = ForkJoinPool.commonPool().submit(() -> rest.forEach(Questions::readEarly));
        }
    }

    /** Decodes an event before its turn, on whatever thread; a failure is left for the handling to meet. */
    public static void readEarly(Message<?> message) {
        try {
            read(message);
        } catch (RuntimeException _) {
            // Met again, and told, by the handling.
        }
    }

    /** What cannot be read is nobody's dead letter: it stops the reader, because nothing after it can be trusted. */
    private static void read(Message<?> message) {
        message.getPayload();
        message.getMetaData();
    }

    private static boolean isLast(EventMessage<?> message) {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch
                && batch.isLastMessage(message);
    }

    /** Handlers are chosen by the class of an event alone. */
    private List<QuestionGroup> concernedBy(EventMessage<?> message) {
        return concerned.computeIfAbsent(
                message.getPayloadType(),
                _ -> groups.stream().filter(group -> group.handles(message)).toList());
    }

    private void carefully(EventMessage<?> message) throws Exception {
        for (var group : concernedBy(message)) {
            group.handleCarefully(message);
        }
    }

    @Override
    public boolean canHandle(EventMessage<?> eventMessage, Segment segment) {
        return true;
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return true;
    }

    @Override
    public void performReset() {
        throw new UnsupportedOperationException("The views are rebuilt into a new file");
    }

    @Override
    public <R> void performReset(@Nullable R resetContext) {
        performReset();
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
