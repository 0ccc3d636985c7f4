package io.poamledger.ledger.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import io.poamledger.ledger.CommitStoreException;
import io.poamledger.ledger.CommitStoreException.Outcome;
import io.poamledger.ledger.CommitStoreException.Prognosis;
import java.util.Set;

/** Says what a driver's error means for the ledger. */
final class MongoFailure {

    /** Unauthorized, AuthenticationFailed, OutOfDiskSpace: someone has to act first. */
    private static final Set<Integer> NEEDS_HELP = Set.of(13, 18, 14031);

    private MongoFailure() {}

    static CommitStoreException reading(String doing, MongoException e) {
        return new CommitStoreException(doing + ": " + e.getMessage(), e, Outcome.NOTHING_STORED, prognosis(e));
    }

    static CommitStoreException appending(long slot, MongoException e) {
        return new CommitStoreException("appending slot " + slot + ": " + e.getMessage(), e, outcome(e), prognosis(e));
    }

    /** An ordered batch whose first commit is refused as a duplicate stores nothing, whatever becomes of that primary. */
    private static Outcome outcome(MongoException e) {
        return e instanceof MongoBulkWriteException bulk
                        && bulk.getWriteConcernError() == null
                        && bulk.getWriteErrors().size() == 1
                        && bulk.getWriteErrors().getFirst().getIndex() == 0
                        && bulk.getWriteErrors().getFirst().getCategory() == ErrorCategory.DUPLICATE_KEY
                ? Outcome.NOTHING_STORED
                : Outcome.UNKNOWN;
    }

    private static Prognosis prognosis(MongoException e) {
        return e instanceof MongoSecurityException || NEEDS_HELP.contains(e.getCode())
                ? Prognosis.NEEDS_HELP
                : Prognosis.MAY_HEAL;
    }
}
