/** What a file says of items that a ledger wrote it with. */
@NullMarked
package io.poamledger.exchange.again;

import org.jspecify.annotations.NullMarked;
