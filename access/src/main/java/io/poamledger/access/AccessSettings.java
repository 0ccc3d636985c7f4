package io.poamledger.access;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where access keeps its files and keys.
 *
 * @param folder the data folder; {@code accounts.db}, {@code cookie.key} and {@code local.key} live in it
 * @param cookieKey the secret that sign-in cookies are signed with, at least 32 characters ({@code POAM_COOKIE_KEY});
 *     every node needs the same one; empty where one node makes its own
 */
public record AccessSettings(Path folder, Optional<String> cookieKey) {

    /** @throws IllegalArgumentException the cookie key is shorter than 32 characters */
    public AccessSettings {
        if (cookieKey.isPresent() && cookieKey.get().length() < 32) {
            throw new IllegalArgumentException("POAM_COOKIE_KEY needs at least 32 characters; it has "
                    + cookieKey.get().length() + ". Leave it out to have one made.");
        }
    }
}
