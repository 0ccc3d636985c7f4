package io.poamledger.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class QueryGuardTest {

    @Test
    void hears_of_everything_that_the_adapter_must_not_ask() {
        var guard = new QueryGuard();
        try (var server = new WireServer()) {
            var connection = server.connect(guard);
            MongoCommitStore.open(connection, Clock.systemUTC()).close();
            assertThat(guard.refused()).isEmpty();
            var commits = connection.database().getCollection("commits");
            List<Runnable> forbidden = List.of(
                    () -> commits.find().first(),
                    () -> commits.find(eq("cid", "x")).first(),
                    () -> commits.find(regex("k", "^s:")).first(),
                    () -> commits.find(eq("_id", 1L)).sort(Sorts.ascending("p")).first(),
                    commits::countDocuments,
                    () -> commits.createIndex(Indexes.ascending("cid")),
                    () -> commits.deleteOne(eq("_id", 1L)),
                    () -> commits.updateOne(eq("_id", 1L), Updates.set("p", 2L)),
                    () -> commits.withWriteConcern(WriteConcern.W1).insertOne(new Document("_id", 7L)),
                    () -> connection.database().getCollection("ledger").insertOne(new Document("_id", 1)));
            forbidden.forEach(Runnable::run);
            assertThat(guard.refused()).hasSize(forbidden.size());
        }
    }
}
