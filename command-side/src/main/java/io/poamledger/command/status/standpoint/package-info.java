/** What a decision about the status of a system is taken on, read at the head of the ledger, and where it is stored. */
@NullMarked
package io.poamledger.command.status.standpoint;

import org.jspecify.annotations.NullMarked;
