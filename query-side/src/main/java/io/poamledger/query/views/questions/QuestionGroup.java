package io.poamledger.query.views.questions;

import io.poamledger.ledger.sqlite.FileFailure;
import io.poamledger.query.views.rows.Batch;
import io.poamledger.query.views.rows.ViewsFile;
import io.poamledger.query.views.rows.ViewsFileException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/**
 * One question's handlers with its queue of dead letters: what a question cannot apply waits there, together with what
 * follows it in the same stream, and the other questions go on.
 */
public final class QuestionGroup {

    private final Question question;
    private final EventMessageHandler handlers;
    private final DeadLetteringEventHandlerInvoker careful;

    public QuestionGroup(
            Question question, SequencedDeadLetterQueue<EventMessage<?>> queue, TransactionManager transactions) {
        this.question = question;
        this.handlers = new AnnotationEventHandlerAdapter(question);
        this.careful = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(new InASavepoint(handlers))
                .queue(queue)
                .transactionManager(transactions)
                .build();
    }

    public QuestionName name() {
        return question.name();
    }

    boolean handles(EventMessage<?> message) {
        return handlers.canHandle(message);
    }

    /** Lets a failure through, with whatever the handler has already written. */
    void handleTrusting(EventMessage<?> message) throws Exception {
        handlers.handle(message);
    }

    /**
     * Undoes what a failing handler has written, and keeps the event.
     *
     * @throws RuntimeException the file has failed, not the handler: the batch is of no use
     */
    void handleCarefully(EventMessage<?> message) throws Exception {
        try {
            careful.handle(message, Segment.ROOT_SEGMENT);
        } catch (FileFailed e) {
            throw e.why;
        }
    }

    /** Tries one waiting sequence again, in its order. */
    public void retry(String sequence) {
        try {
            var _ = careful.process(letter -> letter instanceof JdbcDeadLetter<?> waiting
                    && waiting.getSequenceIdentifier().equals(sequence));
        } catch (FileFailed e) {
            throw e.why;
        }
    }

    /** Not an exception, because Axon makes a dead letter of every event whose handling ends with one: a full disk is no event's fault. */
    private static final class FileFailed extends Error {
        private static final long serialVersionUID = 1L;
        private final RuntimeException why;

        private FileFailed(Exception why) {
            super(why);
            this.why = why instanceof RuntimeException known
                    ? known
                    : new ViewsFileException("The read models cannot be written: " + why.getMessage(), why);
        }
    }

    /** Wraps the handlers so that a failure leaves nothing behind. */
    private record InASavepoint(EventMessageHandler handlers) implements EventMessageHandler {

        @Override
        public Object handle(EventMessage<?> event) throws Exception {
            var file = Batch.running().file();
            file.run("SAVEPOINT handler");
            try {
                var result = handlers.handle(event);
                file.memory().flush();
                file.run("RELEASE handler");
                return result;
            } catch (Exception e) {
                if (FileFailure.isBehind(e)) {
                    throw new FileFailed(e);
                }
                undo(file, e);
                throw e;
            }
        }

        private static void undo(ViewsFile file, Exception cause) {
            file.memory().forget();
            try {
                file.run("ROLLBACK TO handler");
                file.run("RELEASE handler");
            } catch (ViewsFileException e) {
                e.addSuppressed(cause);
                throw e;
            }
        }

        @Override
        public boolean canHandle(EventMessage<?> message) {
            return handlers.canHandle(message);
        }

        @Override
        public boolean canHandleType(Class<?> payloadType) {
            return handlers.canHandleType(payloadType);
        }
    }
}
