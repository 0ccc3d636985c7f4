/** The ledger itself: where it ends, whether it was verified, and how far the read models follow it. */
@NullMarked
package io.poamledger.query.ledger;

import org.jspecify.annotations.NullMarked;
