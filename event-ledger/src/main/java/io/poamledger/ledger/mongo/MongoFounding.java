package io.poamledger.ledger.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.poamledger.ledger.LedgerUnavailable;
import io.poamledger.ledger.format.ChainFormat;
import io.poamledger.ledger.format.LedgerId;
import io.poamledger.ledger.store.LedgerFileException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;

/** Adopts the ledger that a database holds, or founds one. */
final class MongoFounding {

    private static final List<String> COLLECTIONS = List.of("commits", "snapshots", "evidence");
    private static final int UNAUTHORIZED = 13;
    private static final int NAMESPACE_EXISTS = 48;

    private final MongoDatabase database;
    private final Clock clock;

    MongoFounding(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @throws LedgerUnavailable if the database cannot be reached, does not know this user, or holds no ledger and this user may not
     *     found one: all of that may come
     * @throws LedgerFileException if the ledger is of a format this version does not know
     */
    LedgerId adoptOrFound(LedgerId id) {
        return explained(() -> read().orElseGet(() -> create(id)));
    }

    /** As above, but what is not there is not founded. */
    LedgerId adopt() {
        return explained(() -> read().orElseThrow(() ->
                new LedgerFileException("the MongoDB database " + database.getName() + " holds no ledger")));
    }

    /**
     * As often as one likes: what is there stays, what is missing is created.
     *
     * @return the name of the ledger that is there now, which is another one if it was founded before
     */
    LedgerId found(LedgerId id) {
        return explained(() -> create(id));
    }

    private LedgerId explained(Supplier<LedgerId> opening) {
        try {
            return opening.get();
        } catch (MongoException e) {
            throw new LedgerUnavailable(
                    e.getCode() == UNAUTHORIZED
                            ? "there is no ledger in the MongoDB database " + database.getName()
                                    + " that this user may open, and founding one is not among the user's rights:"
                                    + " an administrator must found it first"
                            : "the ledger in the MongoDB database " + database.getName() + " cannot be opened yet: "
                                    + e.getMessage(),
                    e);
        }
    }

    private Optional<LedgerId> read() {
        var document =
                database.getCollection("ledger").find(Filters.eq("_id", 0)).first();
        if (document == null) {
            return Optional.empty();
        }
        if (!(document.get("id") instanceof String id)
                || id.isBlank()
                || !(document.get("format") instanceof Integer format)
                || format != ChainFormat.VERSION) {
            throw new LedgerFileException("the ledger in the MongoDB database " + database.getName() + " has format "
                    + document.get("format") + "; this version reads " + ChainFormat.VERSION);
        }
        return Optional.of(new LedgerId(id));
    }

    /** The document comes last: where it is, the index is. Of several founders one wins, the others adopt its ledger. */
    private LedgerId create(LedgerId id) {
        COLLECTIONS.forEach(this::create);
        database.getCollection("commits").createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        try {
            database.getCollection("ledger")
                    .insertOne(new Document("_id", 0)
                            .append("id", id.value())
                            .append("format", ChainFormat.VERSION)
                            .append("founded", clock.millis()));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        return read().orElseThrow();
    }

    private void create(String collection) {
        try {
            database.createCollection(collection);
        } catch (MongoCommandException e) {
            if (e.getCode() != NAMESPACE_EXISTS) {
                throw e;
            }
        }
    }
}
