package io.poamledger.access;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where access keeps its files and keys, and who knows the people.
 *
 * @param folder the data folder; {@code accounts.db}, {@code cookie.key} and {@code local.key} live in it
 * @param cookieKey the secret that sign-in cookies are signed with, at least 32 characters ({@code POAM_COOKIE_KEY});
 *     every node needs the same one; empty where one node makes its own
 * @param otherCookieKey one whose signatures are believed for a while, but never made: the next or the last cookie key while nodes change
 *     from one to the other ({@code POAM_COOKIE_KEY_OTHER})
 * @param publicAddress where people go; empty where that is this machine
 * @param provider where people sign in; empty where accounts are kept here
 */
public record AccessSettings(
        Path folder,
        Optional<String> cookieKey,
        Optional<String> otherCookieKey,
        Optional<PublicAddress> publicAddress,
        Optional<OidcSettings> provider) {

    /** @throws IllegalArgumentException a cookie key is shorter than 32 characters, or missing beside a provider */
    public AccessSettings {
        cookieKey.filter(AccessSettings::isShort).ifPresent(key -> {
            throw new IllegalArgumentException("POAM_COOKIE_KEY needs at least 32 characters; it has " + key.length()
                    + (provider.isPresent() ? "." : ". Leave it out to have one made."));
        });
        otherCookieKey.filter(AccessSettings::isShort).ifPresent(key -> {
            throw new IllegalArgumentException(
                    "POAM_COOKIE_KEY_OTHER needs at least 32 characters; it has " + key.length() + ".");
        });
        if (provider.isPresent() && cookieKey.isEmpty()) {
            throw new IllegalArgumentException("POAM_OIDC_ISSUER needs POAM_COOKIE_KEY beside it: at least 32 random"
                    + " characters, the same on every node.");
        }
    }

    /** Accounts are kept here, for people on this machine. */
    public AccessSettings(Path folder, Optional<String> cookieKey) {
        this(folder, cookieKey, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static boolean isShort(String key) {
        return key.length() < 32;
    }
}
