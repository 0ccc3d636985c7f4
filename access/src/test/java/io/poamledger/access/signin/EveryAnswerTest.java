package io.poamledger.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.accesstest.OneServer;
import io.poamledger.events.organisation.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryAnswerTest extends OneServer {

    @ParameterizedTest
    @ValueSource(strings = {"/items", "/api/items", "/account/tokens", "/no-such-page", "/signin"})
    void tells_the_browser_to_be_strict_and_keeps_no_copy(String path) {
        var headers = server.signedIn("alice", Role.OWNER).get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self';"
                        + " base-uri 'none'; object-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }
}
