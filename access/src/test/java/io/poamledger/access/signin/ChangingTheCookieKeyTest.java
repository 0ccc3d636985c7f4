package io.poamledger.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.poamledger.access.AccessSettings;
import io.poamledger.access.signin.session.Session;
import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.HandSetClock;
import io.poamledger.accesstest.Organisation;
import io.poamledger.accesstest.TestServer;
import io.poamledger.events.organisation.Role;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each server is the same node, started again with other settings. */
class ChangingTheCookieKeyTest {

    static final String OLD = "the key that everybody had until now";
    static final String NEW = "the key that everybody gets from now";

    @TempDir
    Path folder;

    final HandSetClock clock = new HandSetClock();
    final Organisation organisation = new Organisation();

    TestServer node(String key) {
        return new TestServer(folder, clock, organisation, "--poam.cookie-key=" + key);
    }

    TestServer node(String key, String other) {
        return new TestServer(
                folder, clock, organisation, "--poam.cookie-key=" + key, "--poam.cookie-key-other=" + other);
    }

    Browser signedInBefore() {
        try (var before = node(OLD)) {
            return before.signedIn("alice", Role.OWNER);
        }
    }

    int items(Browser browser, TestServer server) {
        browser.isServedBy(server);
        return browser.get("/items").statusCode();
    }

    @Test
    void signs_everybody_out_where_the_old_key_is_not_believed_any_more() {
        var alice = signedInBefore();
        try (var after = node(NEW)) {
            assertThat(items(alice, after)).isEqualTo(303);
        }
    }

    @Test
    void keeps_sessions_and_open_forms_where_it_is() {
        var alice = signedInBefore();
        try (var after = node(NEW, OLD)) {
            alice.isServedBy(after);
            assertThat(alice.post("/api/commands/Anything").statusCode()).isEqualTo(200);
            assertThat(items(alice, after)).isEqualTo(200);
        }
    }

    @Test
    void gives_a_session_in_use_the_new_signature_so_that_it_outlives_the_old_key() {
        var alice = signedInBefore();
        try (var after = node(NEW, OLD)) {
            clock.advance(Session.RENEWED_EVERY);
            assertThat(items(alice, after)).isEqualTo(200);
        }
        try (var later = node(NEW)) {
            assertThat(items(alice, later)).isEqualTo(200);
        }
    }

    @Test
    void believes_the_old_key_no_longer_than_a_session_lasts() {
        signedInBefore();
        try (var after = node(NEW, OLD);
                var thief = node(OLD)) {
            clock.advance(Session.ABSOLUTE);
            var forged = thief.signedIn("alice");
            assertThat(items(forged, thief)).isEqualTo(200);
            assertThat(items(forged, after)).isEqualTo(303);
        }
    }

    @Test
    void is_refused_with_a_key_that_is_too_short() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessSettings(
                        folder, Optional.of(NEW), Optional.of("short"), Optional.empty(), Optional.empty()))
                .withMessageContaining("POAM_COOKIE_KEY_OTHER needs at least 32 characters");
    }
}
