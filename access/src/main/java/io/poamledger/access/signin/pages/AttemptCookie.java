package io.poamledger.access.signin.pages;

import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.Secrets;
import io.poamledger.access.signin.session.CookieKeys;
import io.poamledger.access.signin.session.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The cookie {@code poam-signin}, {@code __Host-poam-signin} where the connection is encrypted: {@code 1.<state>.<nonce>.<code
 * verifier>.<where to go, in base64url>.<begun>.<HMAC-SHA-256 of all before>}. It is {@code SameSite=Lax}, because the answer comes by way of another site.
 */
@Component
@AccountsKept(Where.AT_THE_PROVIDER)
public final class AttemptCookie {

    public static final String NAME = "poam-signin";

    private static final HostCookie COOKIE = new HostCookie(NAME, "Lax");
    private static final String PURPOSE = "sign-in under way";

    private static final Pattern FORM = Pattern.compile("(1\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})"
            + "\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{1,2700})\\.(\\d{1,12}))\\.([A-Za-z0-9_-]{43})");

    private final CookieKeys keys;
    private final Clock clock;

    AttemptCookie(CookieKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void write(Attempt attempt, HttpServletRequest request, HttpServletResponse response) {
        var text = String.join(
                ".",
                "1",
                attempt.state(),
                attempt.nonce(),
                attempt.verifier(),
                Secrets.encoded(attempt.next()),
                Long.toString(attempt.begun().getEpochSecond()));
        COOKIE.write(text + "." + keys.signature(PURPOSE, text), Attempt.LASTS, request, response);
    }

    /** The sign-in that this browser began here or at another node, once: the cookie is taken away. */
    Optional<Attempt> take(HttpServletRequest request, HttpServletResponse response) {
        var sent = COOKIE.values(request).findFirst();
        if (sent.isPresent()) {
            COOKIE.write("", Duration.ZERO, request, response);
        }
        return sent.flatMap(this::decoded).filter(attempt -> !attempt.over(clock.instant()));
    }

    private Optional<Attempt> decoded(String value) {
        var parts = FORM.matcher(value);
        if (!parts.matches() || !keys.signed(PURPOSE, parts.group(1), parts.group(7))) {
            return Optional.empty();
        }
        return Optional.of(new Attempt(
                parts.group(2),
                parts.group(3),
                parts.group(4),
                Secrets.decoded(parts.group(5)),
                Instant.ofEpochSecond(Long.parseLong(parts.group(6)))));
    }
}
