package io.poamledger.ledger.append;

import io.poamledger.ledger.format.Commit;

/** A commit with the slot it is sent to. */
record Numbered(Pending pending, Commit commit) {}
