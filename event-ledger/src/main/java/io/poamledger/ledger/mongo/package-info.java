/** The ledger in a MongoDB replica set. */
@NullMarked
package io.poamledger.ledger.mongo;

import org.jspecify.annotations.NullMarked;
