/** Items read straight from the ledger, for whoever is not their aggregate. */
@NullMarked
package io.poamledger.command.item.known;

import org.jspecify.annotations.NullMarked;
