package io.poamledger.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.accounts.FirstAdministrator;
import io.poamledger.access.tokens.LocalKey;
import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.LittleProvider;
import io.poamledger.accesstest.Nodes;
import io.poamledger.accesstest.TestServer;
import io.poamledger.events.organisation.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeingSignedInByTheProviderTest extends Nodes {

    Browser alice;

    @BeforeAll
    void aliceAdministers() {
        organisation.grant("alice", Role.ADMINISTRATOR);
    }

    @BeforeEach
    void aliceSignsIn() {
        alice = one.browser();
        signIn(alice);
    }

    Browser copyAt(TestServer node) {
        var copy = node.browser();
        copy.cookie = alice.cookie;
        return copy;
    }

    int status(Browser browser) {
        return browser.get("/items").statusCode();
    }

    @Test
    void counts_at_every_node_with_the_same_key_and_at_no_other(@TempDir Path folder) {
        try (var stranger = node(folder, "another key that is long enough as well")) {
            assertThat(status(copyAt(two))).isEqualTo(200);
            assertThat(status(copyAt(stranger))).isEqualTo(303);
        }
    }

    @Test
    void does_not_count_where_accounts_are_kept_locally(@TempDir Path folder) {
        try (var local = new TestServer(folder, clock, organisation, "--poam.cookie-key=" + KEY)) {
            local.account("alice");
            assertThat(status(copyAt(local))).isEqualTo(303);
            var session = local.browser();
            session.signIn("alice", TestServer.PASSWORD);
            alice.cookie = session.cookie;
            assertThat(status(session)).isEqualTo(200);
            assertThat(status(alice)).isEqualTo(303);
        }
    }

    @Test
    void is_renewed_with_the_name_and_ends_after_thirty_minutes_of_rest() {
        clock.advance(Duration.ofMinutes(29));
        assertThat(Browser.setCookie(alice.get("/items")).orElseThrow()).startsWith("__Host-poam=2.");
        assertThat(alice.get("/api/me").body()).contains("Alice Adams");
        clock.advance(Duration.ofMinutes(30));
        assertThat(status(alice)).isEqualTo(303);
    }

    @Test
    void needs_every_character_of_the_cookie() {
        var good = Objects.requireNonNull(alice.cookie);
        for (var i = "__Host-poam=".length(); i < good.length() - 1; i++) {
            alice.cookie = good.substring(0, i) + (good.charAt(i) == 'A' ? 'B' : 'A') + good.substring(i + 1);
            assertThat(status(alice)).as(alice.cookie).isEqualTo(303);
        }
    }

    @Test
    void does_not_need_the_provider() {
        var session = alice.cookie;
        provider.close();
        try {
            alice.cookie = session;
            assertThat(status(alice)).isEqualTo(200);
        } finally {
            provider = new LittleProvider(clock, provider.port());
        }
    }

    @Test
    void is_worth_nothing_any_more_when_the_roles_are_revoked() {
        provider.person = Map.of("sub", "s-2", "preferred_username", "bob");
        organisation.grant("bob", Role.OWNER);
        var bob = one.browser();
        signIn(bob);
        bob.isServedBy(two);
        assertThat(status(bob)).isEqualTo(200);
        organisation.revoke("bob", Role.OWNER);
        assertThat(status(bob)).isEqualTo(303);
        assertThat(Browser.location(bob.get("/items"))).isEqualTo("/no-role");
    }

    @Test
    void ends_in_this_browser_and_at_this_node_by_signing_out() {
        alice.get("/account");
        var copy = copyAt(one);
        var csrf = alice.get("/no-role");
        assertThat(csrf.body()).contains("Sign out");
        var answer = alice.post("/signout");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo("/signin");
        assertThat(Browser.setCookie(answer).orElseThrow())
                .startsWith("__Host-poam=;")
                .contains("Max-Age=0");
        assertThat(status(alice)).isEqualTo(303);
        assertThat(status(copy)).isEqualTo(303);
    }

    @Test
    void needs_a_token_in_every_form_whichever_node_it_goes_to() {
        alice.isServedBy(two);
        assertThat(alice.postWithoutToken("/api/commands/Anything").statusCode())
                .isEqualTo(403);
        alice.get("/no-role");
        alice.isServedBy(one);
        assertThat(alice.post("/api/commands/Anything").statusCode()).isEqualTo(200);
    }

    @Test
    void shows_who_holds_which_role_and_where_accounts_are_kept() {
        organisation.grant("carol", Role.ASSESSOR, "acme");
        var page = alice.get("/administration").body();
        assertThat(page)
                .contains(provider.issuer(), "aria-label=\"carol\"", "ASSESSOR", "RevokeRole", "GrantRole", "acme")
                .doesNotContain("Invite somebody", "/administration/tokens");
        assertThat(alice.get("/account").body())
                .contains("Alice Adams", provider.issuer())
                .doesNotContain("/account/password", "/account/tokens");
        assertThat(alice.get("/administration/sign-ins").body()).contains("Only those through this node");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account/password",
                "/account/tokens",
                "/account/calendar",
                "/administration/tokens",
                "/welcome/a-code-of-old-times"
            })
    void leaves_no_page_of_local_accounts(String path) {
        var answer = alice.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("kept by your organisation", provider.issuer());
    }

    @Test
    void leaves_no_way_to_make_local_accounts_and_tokens() {
        alice.get("/no-role");
        assertThat(alice.post("/administration/accounts", "id", "mallory", "name", "M", "days", "3")
                        .statusCode())
                .isEqualTo(404);
        assertThat(alice.post("/signin", "id", "alice", "password", TestServer.PASSWORD)
                        .statusCode())
                .isEqualTo(405);
        var key = "Bearer " + LocalKey.of(one.folder);
        var answer = one.browser().postJson("/api/tokens", "{\"name\":\"robot\"}", key);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Kept elsewhere");
        assertThat(one.bean(FirstAdministrator.class).welcomePath()).isEqualTo(Optional.empty());
    }

    @Test
    void is_offered_instead_of_the_password() {
        var page = one.browser().get("/signin?next=/items");
        assertThat(page.body())
                .contains("Sign in with your organisation", "/oauth2/authorization/organisation?next=/items")
                .doesNotContain("type=\"password\"", "<form");
        assertThat(Browser.location(alice.get("/signin?next=/items"))).isEqualTo("/items");
    }

    @Test
    void is_not_needed_by_the_command_line_of_the_node_itself() {
        var key = List.of("Authorization", "Bearer " + LocalKey.of(one.folder));
        assertThat(one.browser().get("/api/me", key.toArray(String[]::new)).body())
                .contains("local-operator");
        assertThat(two.browser().get("/api/me", key.toArray(String[]::new)).statusCode())
                .isEqualTo(401);
    }
}
