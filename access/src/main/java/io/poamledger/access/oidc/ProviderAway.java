package io.poamledger.access.oidc;

import org.jspecify.annotations.Nullable;

/** The provider gave no usable answer; nothing is known about the asker, who may try again. */
public final class ProviderAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What people and programs are told. */
    public static final String SENTENCE =
            "Your organisation's sign-in service cannot be reached just now. Try again in a moment.";

    ProviderAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
