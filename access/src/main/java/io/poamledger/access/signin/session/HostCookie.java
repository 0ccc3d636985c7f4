package io.poamledger.access.signin.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie of this very host, for no script. Where the connection is encrypted its name begins with {@code __Host-}: browsers take such a
 * one only from the host itself over an encrypted connection, so that neither a neighbour under the same domain nor anybody on the way can
 * plant one. There it is the only name that is read.
 *
 * @param name without that beginning
 * @param sameSite {@code Strict} or {@code Lax}
 */
public record HostCookie(String name, String sameSite) {

    String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    /** What the request carries under that name. */
    public Stream<String> values(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue);
    }

    /** @param maxAge negative to keep it until the browser is closed, zero to take it away */
    public void write(String value, Duration maxAge, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .sameSite(sameSite)
                .secure(request.isSecure())
                .path("/")
                .maxAge(maxAge)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
