/** The organisation that owns the ledger, and who may do what in it. */
@NullMarked
package io.poamledger.events.organisation;

import org.jspecify.annotations.NullMarked;
