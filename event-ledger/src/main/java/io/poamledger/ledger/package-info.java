/** The append-only event store. */
@NullMarked
package io.poamledger.ledger;

import org.jspecify.annotations.NullMarked;
