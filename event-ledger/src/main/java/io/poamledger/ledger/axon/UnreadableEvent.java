package io.poamledger.ledger.axon;

import org.axonframework.serialization.SerializationException;

/** A stored event of a name or revision this version does not know, or a class that may not be stored: refused, never skipped. */
public final class UnreadableEvent extends SerializationException {

    private static final long serialVersionUID = 1;

    UnreadableEvent(String message) {
        super(message);
    }

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
