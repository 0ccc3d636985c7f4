package io.poamledger.access;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where access keeps its files and keys, and who knows the people.
 *
 * @param folder the data folder; {@code accounts.db}, {@code cookie.key} and {@code local.key} live in it
 * @param cookieKey the secret that sign-in cookies are signed with, at least 32 characters ({@code POAM_COOKIE_KEY});
 *     every node needs the same one; empty where one node makes its own
 * @param provider where people sign in; empty where accounts are kept here
 */
public record AccessSettings(Path folder, Optional<String> cookieKey, Optional<OidcSettings> provider) {

    /** @throws IllegalArgumentException the cookie key is shorter than 32 characters, or missing beside a provider */
    public AccessSettings {
        if (cookieKey.isPresent() && cookieKey.get().length() < 32) {
            throw new IllegalArgumentException("POAM_COOKIE_KEY needs at least 32 characters; it has "
                    + cookieKey.get().length() + (provider.isPresent() ? "." : ". Leave it out to have one made."));
        }
        if (provider.isPresent() && cookieKey.isEmpty()) {
            throw new IllegalArgumentException("POAM_OIDC_ISSUER needs POAM_COOKIE_KEY beside it: at least 32 random"
                    + " characters, the same on every node.");
        }
    }

    /** Accounts are kept here. */
    public AccessSettings(Path folder, Optional<String> cookieKey) {
        this(folder, cookieKey, Optional.empty());
    }
}
