package io.poamledger.access.signin.pages;

import io.poamledger.access.Secrets;
import java.time.Duration;
import java.time.Instant;

/**
 * A sign-in under way: its browser is at the provider. Everything about it is in its cookie, so that any node can finish it.
 *
 * @param state random; the answer must carry it
 * @param nonce random; the ID token must carry it
 * @param verifier random; shown when the code is exchanged
 * @param next where to go afterwards, a path of our own
 * @param begun in whole seconds
 */
public record Attempt(String state, String nonce, String verifier, String next, Instant begun) {

    /** How long a person may take at the provider. */
    public static final Duration LASTS = Duration.ofMinutes(10);

    static Attempt begin(String next, Instant now) {
        return new Attempt(Secrets.random(), Secrets.random(), Secrets.random(), next, now);
    }

    boolean over(Instant now) {
        return !now.isBefore(begun.plus(LASTS));
    }
}
