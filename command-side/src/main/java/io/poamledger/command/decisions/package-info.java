/** What decisions over several items rest on: this node's own small model of the ledger. */
@NullMarked
package io.poamledger.command.decisions;

import org.jspecify.annotations.NullMarked;
