/** What is affirmed, posted and said to others, pinned to what the ledger holds at that moment. */
@NullMarked
package io.poamledger.command.status.representation;

import org.jspecify.annotations.NullMarked;
