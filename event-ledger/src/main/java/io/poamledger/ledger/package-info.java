/** What callers see of the append-only store: commits in dense slots, chained by hash, and every answer that an append can get. */
@NullMarked
package io.poamledger.ledger;

import org.jspecify.annotations.NullMarked;
