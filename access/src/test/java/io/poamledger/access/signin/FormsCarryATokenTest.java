package io.poamledger.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.tokens.LocalKey;
import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.OneServer;
import io.poamledger.events.organisation.Role;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormsCarryATokenTest extends OneServer {

    static final String COMMAND = "/api/commands/Anything";

    Browser alice;

    @BeforeEach
    void aliceSignsIn() {
        alice = server.signedIn("alice", Role.OWNER);
    }

    @Test
    void in_a_field() {
        assertThat(alice.post(COMMAND).statusCode()).isEqualTo(200);
    }

    @Test
    void or_in_a_header() {
        assertThat(alice.postWith(List.of("X-CSRF-TOKEN", Objects.requireNonNull(alice.csrf)), COMMAND)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void and_are_refused_without_it() {
        var answer = alice.postWithoutToken(COMMAND);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("Form out of date");
    }

    @Test
    void and_are_refused_with_a_wrong_one() {
        alice.csrf = "AAAA";
        assertThat(alice.post(COMMAND).statusCode()).isEqualTo(403);
    }

    @Test
    void and_are_refused_with_the_one_of_another_session() {
        var again = server.signedIn("alice");
        alice.csrf = again.csrf;
        assertThat(alice.post(COMMAND).statusCode()).isEqualTo(403);
    }

    @Test
    void that_stays_good_when_the_cookie_is_renewed() {
        server.clock.advance(Duration.ofMinutes(5));
        assertThat(Browser.setCookie(alice.get("/items"))).isPresent();
        assertThat(alice.post(COMMAND).statusCode()).isEqualTo(200);
    }

    @Test
    void while_a_program_needs_none() {
        var key = LocalKey.of(server.folder);
        assertThat(server.browser()
                        .postWith(List.of("Authorization", "Bearer " + key), COMMAND)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void while_nobody_is_told_to_sign_in_instead() {
        assertThat(server.browser().postWithoutToken(COMMAND).statusCode()).isEqualTo(401);
    }

    @Test
    void also_for_signing_out() {
        var answer = alice.postWithoutToken("/signout");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Load the page again").doesNotContain("grant roles");
        assertThat(alice.get("/items").statusCode()).isEqualTo(200);
    }
}
