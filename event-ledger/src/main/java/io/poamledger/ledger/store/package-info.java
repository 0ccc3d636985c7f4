/** The port between the ledger and a database. Its door is {@link io.poamledger.ledger.store.CommitStore}. */
@NullMarked
package io.poamledger.ledger.store;

import org.jspecify.annotations.NullMarked;
