package io.poamledger.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.signin.pages.ProviderSignIn;
import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.LittleProvider;
import io.poamledger.accesstest.Nodes;
import io.poamledger.accesstest.TestServer;
import io.poamledger.events.organisation.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheProviderIsAwayTest extends Nodes {

    @BeforeEach
    void aliceOwns() {
        organisation.grant("alice", Role.OWNER);
    }

    void comesBack() {
        provider = new LittleProvider(clock, provider.port());
        provider.person = Map.of("sub", "s-1", "preferred_username", "alice");
    }

    static void saysTryAgain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("cannot be reached just now");
    }

    @Test
    void a_node_starts_and_says_so_at_the_sign_in_until_it_is_there(@TempDir Path folder) {
        provider.close();
        try (var node = node(folder, KEY)) {
            var browser = node.browser();
            assertThat(browser.get("/signin").statusCode()).isEqualTo(200);
            var begun = get(browser, ProviderSignIn.BEGIN);
            saysTryAgain(begun);
            assertThat(begun.body()).contains("Sign in with your organisation");
            comesBack();
            clock.advance(Duration.ofSeconds(5));
            assertThat(signIn(browser).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_program_is_told_to_try_again_while_its_token_cannot_be_checked(@TempDir Path folder) {
        var token = provider.signed(provider.programClaims("alice").build());
        provider.close();
        try (var node = node(folder, KEY)) {
            var answer = node.browser().get("/api/items", "Authorization", "Bearer " + token);
            saysTryAgain(answer);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
        } finally {
            comesBack();
        }
    }

    @Test
    void tokens_are_checked_on_with_the_keys_that_are_known() {
        var token = provider.signed(provider.programClaims("alice").build());
        assertThat(one.browser()
                        .get("/api/items", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
        provider.close();
        try {
            assertThat(one.browser()
                            .get("/api/items", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            comesBack();
        }
    }

    @Test
    void somebody_who_comes_back_meanwhile_is_told_to_try_again() {
        var browser = one.browser();
        var back = answerOfTheProvider(browser, "/");
        provider.close();
        try {
            var answer = get(browser, back);
            saysTryAgain(answer);
            assertThat(Browser.setCookie(answer)).isEmpty();
        } finally {
            comesBack();
        }
    }

    @Test
    void an_impostor_at_its_address_is_not_believed(@TempDir Path folder) {
        try (var node = new TestServer(
                folder,
                clock,
                organisation,
                "--poam.oidc.issuer=" + provider.issuer() + "/",
                "--poam.oidc.client-id=" + LittleProvider.CLIENT,
                "--poam.cookie-key=" + KEY)) {
            saysTryAgain(get(node.browser(), ProviderSignIn.BEGIN));
        }
    }
}
