package io.poamledger.access.signin;

import io.poamledger.access.AccessSettings;
import io.poamledger.access.SecretFile;
import io.poamledger.access.Secrets;
import io.poamledger.events.organisation.AccountId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie {@code poam}: {@code 1.<account in base64url>.<session id>.<issued>.<seen>.<epoch>.<HMAC-SHA-256 of all
 * before>}, times in seconds since 1970. Where the provider keeps the account it is {@code 2.…} with the name in base64url
 * instead of the epoch. Any node with the same key can check it.
 */
@Component
final class SessionCookie {

    static final String NAME = "poam";

    private static final Pattern FORM =
            Pattern.compile("(([12])\\.([A-Za-z0-9_-]{1,140})\\.([0-9a-f]{20})\\.(\\d{1,12})\\.(\\d{1,12})"
                    + "\\.([A-Za-z0-9_-]{1,540}))\\.([A-Za-z0-9_-]{43})");

    private final String cookieKey;
    private final String csrfKey;
    private final Clock clock;

    SessionCookie(AccessSettings settings, Clock clock) {
        var key = settings.cookieKey()
                .orElseGet(() -> SecretFile.readOrCreate(settings.folder().resolve("cookie.key")));
        this.cookieKey = Secrets.signature(key, "session cookie");
        this.csrfKey = Secrets.signature(key, "csrf token");
        this.clock = clock;
    }

    /** The session that a request carries: signed by us and not over. Whether its account still allows it is not asked. */
    Optional<Session> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .flatMap(value -> decoded(value).stream())
                        .filter(session -> !session.over(clock.instant()))
                        .findFirst();
    }

    /** Gives a session out, until the browser is closed. */
    void write(Session session, HttpServletRequest request, HttpServletResponse response) {
        send(encoded(session), Duration.ofSeconds(-1), request, response);
    }

    /** Takes the cookie away. */
    void clear(HttpServletRequest request, HttpServletResponse response) {
        send("", Duration.ZERO, request, response);
    }

    /** The token that a form of this session carries; the same as long as the session lasts. */
    String csrfToken(Session session) {
        return Secrets.signature(csrfKey, session.account().value() + "\0" + session.id());
    }

    String encoded(Session session) {
        var text = String.join(
                ".",
                session.name().isPresent() ? "2" : "1",
                Secrets.encoded(session.account().value()),
                session.id(),
                Long.toString(session.issued().getEpochSecond()),
                Long.toString(session.seen().getEpochSecond()),
                session.name().map(Secrets::encoded).orElse(Integer.toString(session.epoch())));
        return text + "." + Secrets.signature(cookieKey, text);
    }

    private Optional<Session> decoded(String value) {
        var parts = FORM.matcher(value);
        if (!parts.matches() || !Secrets.same(parts.group(8), Secrets.signature(cookieKey, parts.group(1)))) {
            return Optional.empty();
        }
        var named = parts.group(2).equals("2");
        return Optional.of(new Session(
                new AccountId(Secrets.decoded(parts.group(3))),
                parts.group(4),
                Instant.ofEpochSecond(Long.parseLong(parts.group(5))),
                Instant.ofEpochSecond(Long.parseLong(parts.group(6))),
                named ? 0 : Integer.parseInt(parts.group(7)),
                named ? Optional.of(Secrets.decoded(parts.group(7))) : Optional.empty()));
    }

    private static void send(String value, Duration maxAge, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path("/")
                .maxAge(maxAge)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
