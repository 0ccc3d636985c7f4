package io.poamledger.access.signin.session;

import io.poamledger.access.Secrets;
import io.poamledger.events.organisation.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The cookie {@code poam}, {@code __Host-poam} where the connection is encrypted: {@code 1.<account in base64url>.<session
 * id>.<issued>.<seen>.<epoch>.<HMAC-SHA-256 of all before>}, times in seconds since 1970. Where the provider keeps the account it is {@code 2.…} with the name in base64url
 * instead of the epoch. Any node with the same key can check it.
 */
@Component
public final class SessionCookie {

    private static final HostCookie COOKIE = new HostCookie("poam", "Strict");
    private static final String FOR_COOKIES = "session cookie";
    private static final String FOR_FORMS = "csrf token";

    private static final Pattern FORM =
            Pattern.compile("(([12])\\.([A-Za-z0-9_-]{1,140})\\.([0-9a-f]{20})\\.(\\d{1,12})\\.(\\d{1,12})"
                    + "\\.([A-Za-z0-9_-]{1,540}))\\.([A-Za-z0-9_-]{43})");

    private final CookieKeys keys;
    private final Clock clock;

    public SessionCookie(CookieKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The session that a request carries: signed by us and not over. Whether its account still allows it is not asked. */
    public Optional<Session> read(HttpServletRequest request) {
        return COOKIE.values(request)
                .flatMap(value -> decoded(value).stream())
                .filter(session -> !session.over(clock.instant()))
                .findFirst();
    }

    /** Gives a session out, until the browser is closed. */
    public void write(Session session, HttpServletRequest request, HttpServletResponse response) {
        COOKIE.write(encoded(session), Duration.ofSeconds(-1), request, response);
    }

    /** Takes the cookie away. */
    void clear(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.write("", Duration.ZERO, request, response);
    }

    /** The token that a form of this session carries; the same as long as the session lasts. */
    public String csrfToken(Session session) {
        return keys.signature(FOR_FORMS, bound(session));
    }

    /** Whether a form was given out for this session, by us or by a node that signs with the other key. */
    boolean isCsrfToken(Session session, String sent) {
        return keys.signed(FOR_FORMS, bound(session), sent);
    }

    private static String bound(Session session) {
        return session.account().value() + "\0" + session.id();
    }

    public String encoded(Session session) {
        var text = String.join(
                ".",
                session.name().isPresent() ? "2" : "1",
                Secrets.encoded(session.account().value()),
                session.id(),
                Long.toString(session.issued().getEpochSecond()),
                Long.toString(session.seen().getEpochSecond()),
                session.name().map(Secrets::encoded).orElse(Integer.toString(session.epoch())));
        return text + "." + keys.signature(FOR_COOKIES, text);
    }

    private Optional<Session> decoded(String value) {
        var parts = FORM.matcher(value);
        if (!parts.matches() || !keys.signed(FOR_COOKIES, parts.group(1), parts.group(8))) {
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
}
