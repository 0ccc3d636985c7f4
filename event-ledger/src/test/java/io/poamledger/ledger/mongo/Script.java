package io.poamledger.ledger.mongo;

import java.io.IOException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** What a replica set does to one insert, as a client may meet it. */
enum Script {
    /** The role has moved to another member: the old one refuses. */
    STEP_DOWN {
        @Override
        BsonDocument play(Exchange insert, boolean coin) {
            insert.set().stepDown();
            return insert.set().topology().refusal(10107, "NotWritablePrimary");
        }
    },
    /** Stored by the primary, but it does not know whether by a majority; or it was just stepping down. */
    WRITE_CONCERN_ERROR {
        @Override
        BsonDocument play(Exchange insert, boolean coin) throws IOException {
            var answer = insert.apply();
            if (coin) {
                insert.set().stepDown();
            }
            return answer.append(
                            "writeConcernError",
                            new BsonDocument("code", new BsonInt32(coin ? 91 : 64))
                                    .append(
                                            "codeName",
                                            new BsonString(coin ? "ShutdownInProgress" : "WriteConcernTimeout"))
                                    .append("errmsg", new BsonString("by the script")))
                    .append("topologyVersion", insert.set().topology().version());
        }
    },
    REPLY_LOST {
        @Override
        BsonDocument play(Exchange insert, boolean coin) throws IOException {
            insert.apply();
            return insert.cut();
        }
    },
    REQUEST_LOST {
        @Override
        BsonDocument play(Exchange insert, boolean coin) throws IOException {
            return insert.cut();
        }
    },
    /** Half of an ordered insert, then the connection is gone. Waits for an insert that has two halves. */
    PREFIX_STORED {
        @Override
        boolean fits(Exchange insert) {
            return insert.documents() > 1;
        }

        @Override
        BsonDocument play(Exchange insert, boolean coin) throws IOException {
            insert.applyFirst(insert.documents() / 2);
            return insert.cut();
        }
    },
    /** The primary can no longer be reached, before or after it stored the insert; the others elect another. */
    MEMBER_CUT_OFF {
        @Override
        BsonDocument play(Exchange insert, boolean coin) throws IOException {
            if (coin) {
                insert.apply();
            }
            insert.set().cutOff(insert.member());
            return insert.cut();
        }
    },
    /** No answer until the client's time is up, whether the insert was stored or not. */
    MEMBER_SLOW {
        @Override
        BsonDocument play(Exchange insert, boolean coin) throws IOException {
            if (coin) {
                insert.apply();
            }
            return insert.keepSilent();
        }
    },
    /** The connection is gone, and the insert reaches the server after others have arrived. */
    APPLIED_LATE {
        @Override
        BsonDocument play(Exchange insert, boolean coin) throws IOException {
            insert.set().holdBack(insert);
            return insert.cut();
        }
    };

    boolean fits(Exchange insert) {
        return insert.documents() > 0;
    }

    /** @param coin which of two ways, where there are two */
    abstract BsonDocument play(Exchange insert, boolean coin) throws IOException;
}
