package io.poamledger.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.AccessSettings;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.signin.session.CookieKeys;
import io.poamledger.access.signin.session.Session;
import io.poamledger.access.signin.session.SessionCookie;
import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.OneServer;
import io.poamledger.accesstest.TestServer;
import io.poamledger.events.organisation.Role;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BeingSignedInTest extends OneServer {

    Browser alice;

    @BeforeEach
    void aliceSignsIn() {
        alice = server.signedIn("alice", Role.OWNER);
    }

    boolean signedIn(Browser browser) {
        return browser.get("/items").statusCode() == 200;
    }

    String cookie() {
        return Objects.requireNonNull(alice.cookie);
    }

    @Test
    void ends_after_eight_hours_of_work() {
        for (var minutes = 0; minutes < 8 * 60; minutes += 20) {
            assertThat(signedIn(alice)).as(minutes + " minutes").isTrue();
            server.clock.advance(Duration.ofMinutes(20));
        }
        assertThat(signedIn(alice)).isFalse();
    }

    @Test
    void ends_after_thirty_minutes_of_rest() {
        server.clock.advance(Duration.ofMinutes(29));
        assertThat(signedIn(alice)).isTrue();
        server.clock.advance(Duration.ofMinutes(30));
        assertThat(signedIn(alice)).isFalse();
    }

    @Test
    void renews_its_cookie_at_most_once_a_minute() {
        server.clock.advance(Duration.ofSeconds(59));
        assertThat(Browser.setCookie(alice.get("/items"))).isEmpty();
        server.clock.advance(Duration.ofSeconds(1));
        assertThat(Browser.setCookie(alice.get("/items"))).isPresent();
    }

    @Test
    void is_not_prolonged_by_a_page_that_updates_itself() {
        server.clock.advance(Duration.ofMinutes(20));
        var answer = alice.get("/api/items", "Accept", "text/event-stream, application/json");
        assertThat(Browser.setCookie(answer)).isEmpty();
    }

    @Test
    void needs_every_character_of_the_cookie() {
        var good = cookie();
        for (var i = "poam=".length(); i < good.length(); i++) {
            var other = good.charAt(i) == 'A' ? 'B' : 'A';
            alice.cookie = good.substring(0, i) + other + good.substring(i + 1);
            if (i < good.length() - 1) {
                assertThat(signedIn(alice)).as(alice.cookie).isFalse();
            }
        }
        alice.cookie = good;
        assertThat(signedIn(alice)).isTrue();
    }

    @Test
    void cannot_be_had_with_a_cookie_signed_by_another_key() {
        var forger = cookies("a key that is long enough but not ours");
        var account = server.bean(Accounts.class).find("alice").orElseThrow();
        var forged = Session.of(account, server.clock.instant());
        alice.cookie = "poam=" + forger.encoded(forged);
        assertThat(signedIn(alice)).isFalse();
        alice.cookie = "poam=" + server.bean(SessionCookie.class).encoded(forged);
        assertThat(signedIn(alice)).isTrue();
    }

    @Test
    void is_understood_by_every_node_with_the_same_key() {
        var account = server.bean(Accounts.class).find("alice").orElseThrow();
        var session = Session.of(account, server.clock.instant());
        var one = cookies("the one key that all nodes were given");
        var other = cookies("the one key that all nodes were given");
        assertThat(one.encoded(session)).isEqualTo(other.encoded(session));
        assertThat(one.csrfToken(session)).isEqualTo(other.csrfToken(session));
    }

    SessionCookie cookies(String key) {
        var keys = new CookieKeys(new AccessSettings(server.folder, Optional.of(key)), server.clock);
        return new SessionCookie(keys, server.clock);
    }

    @Test
    void ends_for_good_with_signing_out_also_for_a_copy_of_the_cookie() {
        var copy = server.browser();
        copy.cookie = cookie();
        alice.get("/account/password");
        var answer = alice.post("/signout");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.setCookie(answer).orElseThrow()).startsWith("poam=;").contains("Max-Age=0");
        assertThat(signedIn(alice)).isFalse();
        assertThat(signedIn(copy)).isFalse();
    }

    @Test
    void ends_elsewhere_when_the_password_is_changed_and_goes_on_here() {
        var dora = server.signedIn("dora", Role.OWNER);
        var elsewhere = server.signedIn("dora");
        var answer = dora.post(
                "/account/password",
                "current",
                TestServer.PASSWORD,
                "password",
                "a wholly different sentence",
                "repeated",
                "a wholly different sentence");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(signedIn(dora)).isTrue();
        assertThat(signedIn(elsewhere)).isFalse();
        assertThat(server.browser().signIn("dora", TestServer.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(server.browser()
                        .signIn("dora", "a wholly different sentence")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void does_not_let_change_the_password_without_the_current_one() {
        var answer = alice.post(
                "/account/password",
                "current",
                "not the current one",
                "password",
                "a wholly different sentence",
                "repeated",
                "a wholly different sentence");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("That is not your current password.");
        for (var i = 0; i < 4; i++) {
            alice.post("/account/password", "current", "not the current one");
        }
        assertThat(alice.post("/account/password", "current", TestServer.PASSWORD)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void ends_when_the_account_is_disabled_and_does_not_come_back_with_it() {
        var erin = server.signedIn("erin", Role.OWNER);
        var account = server.account("erin");
        server.bean(Accounts.class).disable(account);
        assertThat(signedIn(erin)).isFalse();
        server.bean(Accounts.class).enable(account);
        assertThat(signedIn(erin)).isFalse();
    }
}
