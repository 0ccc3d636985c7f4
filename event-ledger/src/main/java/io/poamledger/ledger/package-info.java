/** The append-only store: commits in dense slots, chained by hash, behind one narrow port. */
@NullMarked
package io.poamledger.ledger;

import org.jspecify.annotations.NullMarked;
