/**
 * The ledger in a MongoDB replica set. Its doors are {@link io.poamledger.ledger.mongo.MongoLedger}, which opens it, and {@link
 * io.poamledger.ledger.mongo.MongoCommitStore}; behind them stands one class for each kind of document, and none is of use without the
 * others.
 */
@NullMarked
package io.poamledger.ledger.mongo;

import org.jspecify.annotations.NullMarked;
