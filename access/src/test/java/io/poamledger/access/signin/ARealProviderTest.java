package io.poamledger.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.signin.pages.ProviderSignIn;
import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.HandSetClock;
import io.poamledger.accesstest.Keycloak;
import io.poamledger.accesstest.Organisation;
import io.poamledger.accesstest.TestServer;
import io.poamledger.events.organisation.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the little provider of the other tests does, one that others wrote does as well: its own pages, its own tokens. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set up once for all tests
class ARealProviderTest {

    private static final String US = "https://poam.example";

    private final HandSetClock clock = new HandSetClock();
    private final Organisation organisation = new Organisation();
    private Keycloak keycloak;
    private TestServer node;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        keycloak = new Keycloak(folder);
        clock.advance(Duration.between(clock.instant(), Instant.now()));
        node = new TestServer(
                folder.resolve("node"),
                clock,
                organisation,
                "--poam.oidc.issuer=" + keycloak.issuer(),
                "--poam.oidc.client-id=poam-ledger",
                "--poam.oidc.client-secret=a-secret-of-this-test",
                "--poam.oidc.audience=poam-api",
                "--poam.cookie-key=a key that only this one node was given",
                "--server.forward-headers-strategy=native",
                "--poam.public-address=" + US);
        organisation.grant("alice", Role.OWNER);
        organisation.grant("service-account-robot", Role.ASSESSOR);
    }

    @AfterAll
    void stop() {
        node.close();
        keycloak.close();
    }

    private static HttpResponse<String> get(Browser browser, String path) {
        return browser.get(path, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "poam.example");
    }

    private URI leaves(Browser browser) {
        return URI.create(get(browser, ProviderSignIn.BEGIN)
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    private String comesBack(Browser browser) {
        return keycloak.signsIn(leaves(browser), Keycloak.ALICE).toString().replaceFirst("^" + US, "");
    }

    @Test
    void signs_somebody_in_on_its_own_page() {
        var browser = node.browser();
        var back = comesBack(browser);
        assertThat(back).startsWith(ProviderSignIn.CALLBACK).contains("iss=");
        assertThat(get(browser, back).statusCode()).isEqualTo(200);
        assertThat(get(browser, "/api/me").body())
                .contains("\"account\":\"alice\"", "\"name\":\"Alice Adams\"", "OWNER");
    }

    @Test
    void lets_a_code_in_once_and_only_where_it_was_asked_for() {
        var browser = node.browser();
        var back = comesBack(browser);
        var another = node.browser();
        leaves(another);
        assertThat(get(another, back).statusCode()).isEqualTo(401);
        assertThat(get(browser, back).statusCode()).isEqualTo(200);
        var attempt = node.browser();
        var state = leaves(attempt).getQuery().replaceFirst(".*state=([^&]+).*", "$1");
        assertThat(get(attempt, back.replaceFirst("state=[^&]+", "state=" + state))
                        .statusCode())
                .as("a code that was used, with a state of ours")
                .isEqualTo(401);
    }

    @Test
    void gives_programs_tokens_for_the_interface_that_are_taken_and_others_that_are_not() {
        assertThat(asks("robot").body()).contains("\"for\":\"service-account-robot\"", "\"by\":\"TOKEN\"");
        assertThat(asks("stranger").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> asks(String client) {
        return node.browser()
                .get("/api/items", "Authorization", "Bearer " + keycloak.tokenOf(client), "Accept", "application/json");
    }
}
