/** The items of the ledger that a file speaks of, as they are and as they were when it was written. */
@NullMarked
package io.poamledger.command.intake.known;

import org.jspecify.annotations.NullMarked;
