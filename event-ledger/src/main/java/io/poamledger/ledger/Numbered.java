package io.poamledger.ledger;

/** A commit with the slot it is sent to. */
record Numbered(Pending pending, Commit commit) {}
