/** An import as the ledger keeps it: begun with so many items, complete once they are in the register. */
@NullMarked
package io.poamledger.command.intake.run;

import org.jspecify.annotations.NullMarked;
