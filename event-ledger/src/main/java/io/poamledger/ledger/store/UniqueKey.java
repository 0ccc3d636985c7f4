package io.poamledger.ledger.store;

import io.poamledger.ledger.format.DeduplicationKey;

/** What at most one commit of a ledger may hold. */
public sealed interface UniqueKey {

    /** An event's id. */
    record OfEvent(String id) implements UniqueKey {
        @Override
        public String toString() {
            return "event " + id;
        }
    }

    /** A place in an aggregate's stream. */
    record OfSequence(String aggregate, long sequence) implements UniqueKey {
        @Override
        public String toString() {
            return "event " + sequence + " of " + aggregate;
        }
    }

    /** A command's identity. */
    record OfCommand(DeduplicationKey key) implements UniqueKey {
        @Override
        public String toString() {
            return "command " + key;
        }
    }
}
