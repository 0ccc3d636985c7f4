package io.poamledger.access;

import org.springframework.security.core.AuthenticationException;

/** Nobody is signed in where somebody has to be; answered with 401. */
public final class NotSignedIn extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    NotSignedIn() {
        super("Sign in first, or send a valid token.");
    }
}
