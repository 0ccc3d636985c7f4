package io.poamledger.query.views.following;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.jdbc.GenericTokenTableFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;

/** Keeps the token beside the rows. The file has one owner, the process that opened it, so nobody's claim is waited for. */
final class SqliteTokens extends JdbcTokenStore {

    private SqliteTokens(Builder builder) {
        super(builder);
    }

    /** The store on a file, with its table made where it is missing; call inside a transaction on that file. */
    static SqliteTokens on(ConnectionProvider connections, Serializer serializer) {
        var tokens = new SqliteTokens(JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .nodeId("views")
                .claimTimeout(Duration.ZERO));
        tokens.createSchema(GenericTokenTableFactory.INSTANCE);
        return tokens;
    }

    /** SQLite has no FOR UPDATE; the transaction holds the only write lock anyway. */
    @Override
    protected PreparedStatement select(Connection connection, String processorName, int segment, boolean forUpdate)
            throws SQLException {
        return super.select(connection, processorName, segment, false);
    }

    /** Nothing to extend, so an idle processor writes nothing. */
    @Override
    public void extendClaim(String processorName, int segment) {}
}
