/**
 * Axon Framework's event store and serializer on top of the ledger: all that would go with Axon, and nothing else.
 */
@NullMarked
package io.poamledger.ledger.axon;

import org.jspecify.annotations.NullMarked;
