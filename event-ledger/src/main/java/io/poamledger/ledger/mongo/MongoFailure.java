package io.poamledger.ledger.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import io.poamledger.ledger.format.Commit;
import io.poamledger.ledger.store.CommitStoreException;
import io.poamledger.ledger.store.CommitStoreException.Outcome;
import io.poamledger.ledger.store.CommitStoreException.Prognosis;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.BSONException;

/** Says what an error of the driver means for the ledger: one of the server, of encoding, or of a client that is closed. */
final class MongoFailure {

    /** Unauthorized, AuthenticationFailed, OutOfDiskSpace, BSONObjectTooLarge, DocumentValidationFailure: someone has to act first. */
    private static final Set<Integer> NEEDS_HELP = Set.of(13, 18, 14031, 10334, 121);

    private MongoFailure() {}

    /** Does what asks the database; whatever the driver may throw becomes a failure of the store. */
    static <T> T reading(Supplier<T> query) {
        try {
            return query.get();
        } catch (MongoException | BSONException | IllegalStateException e) {
            throw new CommitStoreException(
                    "reading the ledger: " + e.getMessage(), e, Outcome.NOTHING_STORED, prognosis(e));
        }
    }

    /** As above, for a batch on its way. */
    static void appending(List<Commit> batch, Runnable insert) {
        try {
            insert.run();
        } catch (MongoException | BSONException | IllegalStateException e) {
            throw new CommitStoreException(
                    "appending slot " + batch.getFirst().slot() + ": " + e.getMessage(),
                    e,
                    storesNothing(batch, e) ? Outcome.NOTHING_STORED : Outcome.UNKNOWN,
                    prognosis(e));
        }
    }

    /**
     * An ordered batch whose first commit is refused as a duplicate stores nothing, whatever becomes of that primary; a single commit that
     * cannot be put into a message was never sent.
     */
    private static boolean storesNothing(List<Commit> batch, RuntimeException e) {
        return switch (e) {
            case MongoBulkWriteException bulk ->
                bulk.getWriteConcernError() == null
                        && bulk.getWriteErrors().size() == 1
                        && bulk.getWriteErrors().getFirst().getIndex() == 0
                        && bulk.getWriteErrors().getFirst().getCategory() == ErrorCategory.DUPLICATE_KEY;
            case BSONException _ -> batch.size() == 1;
            default -> false;
        };
    }

    private static Prognosis prognosis(RuntimeException e) {
        var needsHelp = switch (e) {
            case MongoSecurityException _ -> true;
            case MongoBulkWriteException bulk ->
                bulk.getWriteErrors().stream().anyMatch(error -> NEEDS_HELP.contains(error.getCode()))
                        || (bulk.getWriteConcernError() != null
                                && NEEDS_HELP.contains(
                                        bulk.getWriteConcernError().getCode()));
            case MongoException driver -> NEEDS_HELP.contains(driver.getCode());
            default -> true;
        };
        return needsHelp ? Prognosis.NEEDS_HELP : Prognosis.MAY_HEAL;
    }
}
