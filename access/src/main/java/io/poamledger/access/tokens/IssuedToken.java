package io.poamledger.access.tokens;

/**
 * A token at the only moment that it is known here.
 *
 * @param token {@code poam_<id>_<secret>}, to be sent as {@code Authorization: Bearer}; its {@code toString} hides it
 * @param kept what is kept of it
 */
public record IssuedToken(String token, ApiToken kept) {

    @Override
    public String toString() {
        return "IssuedToken[" + kept.id() + "]";
    }
}
