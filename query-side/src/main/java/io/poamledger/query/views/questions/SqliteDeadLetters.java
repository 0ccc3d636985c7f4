package io.poamledger.query.views.questions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

/** Makes Axon's dead-letter queues work on SQLite. */
public final class SqliteDeadLetters {

    /** More waiting sequences than this, or more events in one, and the reader stops: then something is wrong at large. */
    static final int LIMIT = 10_000;

    private SqliteDeadLetters() {}

    /** The queue of one question; its table is shared by all and made by {@link JdbcSequencedDeadLetterQueue#createSchema}. */
    public static JdbcSequencedDeadLetterQueue<EventMessage<?>> queue(
            QuestionName question,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer general,
            Serializer events) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(question.text())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .genericSerializer(general)
                .eventSerializer(events)
                .statementFactory(new Statements(general, events))
                .maxSequences(LIMIT)
                .maxSequenceSize(LIMIT)
                .build();
    }

    /** The statements that SQLite does not take as Axon writes them. */
    private static final class Statements extends DefaultDeadLetterStatementFactory<EventMessage<?>> {
        private static final DeadLetterSchema SCHEMA = DeadLetterSchema.defaultSchema();

        private Statements(Serializer general, Serializer events) {
            super(DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                    .schema(SCHEMA)
                    .genericSerializer(general)
                    .eventSerializer(events));
        }

        /** The driver refuses to give a NULL maximum as a Long. */
        @Override
        public PreparedStatement maxIndexStatement(Connection connection, String group, String sequence)
                throws SQLException {
            var statement = connection.prepareStatement("SELECT COALESCE(MAX(" + SCHEMA.sequenceIndexColumn()
                    + "), 0) FROM " + SCHEMA.deadLetterTable() + " WHERE " + SCHEMA.processingGroupColumn()
                    + " = ? AND " + SCHEMA.sequenceIdentifierColumn() + " = ?");
            statement.setString(1, group);
            statement.setString(2, sequence);
            return statement;
        }
    }
}
