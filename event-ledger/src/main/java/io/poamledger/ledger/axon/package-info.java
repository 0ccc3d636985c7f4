/** Axon Framework's event store and serializer on top of the ledger. */
@NullMarked
package io.poamledger.ledger.axon;

import org.jspecify.annotations.NullMarked;
