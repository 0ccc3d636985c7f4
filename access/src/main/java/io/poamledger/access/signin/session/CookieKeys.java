package io.poamledger.access.signin.session;

import io.poamledger.access.AccessSettings;
import io.poamledger.access.SecretFile;
import io.poamledger.access.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The keys of cookies and forms: one signs; another may be believed beside it while nodes change from the one to the other, for as long
 * after the start as a session lasts.
 */
@Component
public final class CookieKeys {

    private final String signing;
    private final Optional<String> other;
    private final Instant otherUntil;
    private final Clock clock;

    public CookieKeys(AccessSettings settings, Clock clock) {
        this.signing = settings.cookieKey()
                .orElseGet(() -> SecretFile.readOrCreate(settings.folder().resolve("cookie.key")));
        this.other = settings.otherCookieKey();
        this.otherUntil = clock.instant().plus(Session.ABSOLUTE);
        this.clock = clock;
    }

    /** @param purpose what it is signed for: a signature for one purpose is none for another */
    public String signature(String purpose, String text) {
        return signature(signing, purpose, text);
    }

    /** Whether a signature was made by a node that has the same keys. */
    public boolean signed(String purpose, String text, String signature) {
        return Secrets.same(signature, signature(purpose, text))
                || other.filter(_ -> clock.instant().isBefore(otherUntil))
                        .map(key -> Secrets.same(signature, signature(key, purpose, text)))
                        .orElse(false);
    }

    private static String signature(String key, String purpose, String text) {
        return Secrets.signature(Secrets.signature(key, purpose), text);
    }
}
