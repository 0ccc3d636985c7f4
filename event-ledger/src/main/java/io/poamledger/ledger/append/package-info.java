/** How commits get into their slots, and are read back in order. Its door is {@link io.poamledger.ledger.append.RunningLedger}; all else is nobody's business. */
@NullMarked
package io.poamledger.ledger.append;

import org.jspecify.annotations.NullMarked;
