package io.poamledger.query.views.rows;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of every question. Inside an event handler a statement is part of the batch's transaction and sees what the
 * batch has written so far; anywhere else it is a read of its own on the newest committed state, and may not write.
 *
 * <p>Statements are kept prepared by their text: use parameters, and build no text from values.
 */
public final class Rows implements JdbcClient {

    private final ViewsDataSource source = new ViewsDataSource();
    private final JdbcClient client = JdbcClient.create(source);

    public Rows() {}

    @Override
    public StatementSpec sql(String sql) {
        return client.sql(sql);
    }

    /** Where the connections come from. */
    public ViewsDataSource source() {
        return source;
    }
}
