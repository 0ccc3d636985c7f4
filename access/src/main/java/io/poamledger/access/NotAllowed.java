package io.poamledger.access;

import org.springframework.security.access.AccessDeniedException;

/** Somebody known asked for what none of their roles allows; answered with 403. */
public final class NotAllowed extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence for the person who asked */
    public NotAllowed(String message) {
        super(message);
    }
}
