/** The rule packs there are, and what another one would make of this ledger. */
@NullMarked
package io.poamledger.query.packs;

import org.jspecify.annotations.NullMarked;
