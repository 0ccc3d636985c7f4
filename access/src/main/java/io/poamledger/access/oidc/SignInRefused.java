package io.poamledger.access.oidc;

import org.jspecify.annotations.Nullable;

/** Somebody came back from the provider and is not let in. */
public final class SignInRefused extends Exception {

    private static final long serialVersionUID = 1L;

    SignInRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** Why, for the person; nothing secret is in it. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
