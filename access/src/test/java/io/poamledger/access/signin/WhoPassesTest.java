package io.poamledger.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.tokens.LocalKey;
import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.OneServer;
import io.poamledger.events.organisation.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoPassesTest extends OneServer {

    static final List<String> JSON = List.of("Accept", "application/json");

    int status(Browser browser, String path) {
        return browser.get(path).statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/assets/site.css", "/actuator/health/readiness"})
    void anybody_sees(String path) {
        assertThat(status(server.browser(), path)).isEqualTo(200);
    }

    @Test
    void a_reader_without_account_is_led_from_a_page_to_the_sign_in_page_and_back() {
        var answer = server.browser().get("/items?state=open&q=a%20b");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo("/signin?next=%2Fitems%3Fstate%3Dopen%26q%3Da%2520b");
    }

    @Test
    void a_program_without_token_gets_a_problem() {
        var answer = server.browser().get("/api/items", "Accept", "text/html, application/json");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"title\":\"Not signed in\"", "\"status\":401");
    }

    @Test
    void a_part_of_a_page_that_a_script_asks_for_leaves_the_page_as_it_is() {
        var answer = server.browser().get("/items", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).isEmpty();
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void nobody_without_account_learns_which_pages_there_are() {
        assertThat(status(server.browser(), "/no-such-page")).isEqualTo(303);
        assertThat(server.browser().get("/api/no-such-thing").statusCode()).isEqualTo(401);
    }

    @Test
    void somebody_without_role_is_told_so() {
        var newcomer = server.signedIn("newcomer");
        assertThat(Browser.location(newcomer.get("/items"))).isEqualTo("/no-role");
        assertThat(newcomer.get("/no-role").statusCode()).isEqualTo(403);
        assertThat(newcomer.get("/no-role").body()).contains("No role yet", "Sign out");
        var answer = newcomer.get("/api/items", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"title\":\"No role yet\"");
        assertThat(newcomer.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void a_role_counts_from_the_moment_it_is_granted_and_not_after_it_is_revoked() {
        var frank = server.signedIn("frank");
        server.organisation.grant("frank", Role.OWNER);
        assertThat(status(frank, "/items")).isEqualTo(200);
        server.organisation.revoke("frank", Role.OWNER);
        assertThat(status(frank, "/items")).isEqualTo(303);
    }

    @Test
    void a_role_on_one_system_does_not_open_another() {
        var grace = server.signedIn("grace");
        server.organisation.grant("grace", Role.ASSESSOR, "bolt");
        var refused = grace.get("/api/acme", "Accept", "application/json");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Reading the system acme needs a role on it; grace has none.");
        server.organisation.grant("grace", Role.ASSESSOR, "acme");
        assertThat(status(grace, "/api/acme")).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_figures_are_for_operators_and_administrators(Role role) {
        var reader = server.signedIn("figures-" + role, role);
        var expected = role == Role.OPERATOR || role == Role.ADMINISTRATOR ? 200 : 403;
        assertThat(status(reader, "/actuator/prometheus")).isEqualTo(expected);
    }

    @Test
    void the_figures_are_for_the_local_key_too() {
        var key = "Bearer " + LocalKey.of(server.folder);
        assertThat(server.browser()
                        .get("/actuator/prometheus", "Authorization", key)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void administration_is_for_administrators(Role role) {
        var reader = server.signedIn("desk-" + role, role);
        var expected = role == Role.ADMINISTRATOR ? 200 : 403;
        for (var page : List.of("/administration", "/administration/tokens", "/administration/sign-ins")) {
            assertThat(status(reader, page)).as(page).isEqualTo(expected);
        }
    }

    @Test
    void administration_is_not_for_the_administrator_of_one_system() {
        var heidi = server.signedIn("heidi");
        server.organisation.grant("heidi", Role.ADMINISTRATOR, "acme");
        var refused = heidi.get("/administration");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Administrators grant roles");
    }

    @Test
    void nobody_while_the_ledger_cannot_be_read_but_everybody_may_try_again() {
        var tom = server.signedIn("tom", Role.ADMINISTRATOR);
        server.organisation.away = true;
        try {
            var program = tom.get("/api/items", "Accept", "application/json");
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(program.body()).contains("Ledger not available");
            var page = tom.get("/items");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(server.browser().get("/assets/site.css").statusCode()).isEqualTo(200);
        } finally {
            server.organisation.away = false;
        }
        assertThat(status(tom, "/items")).isEqualTo(200);
    }

    @Test
    void a_controllers_own_check_answers_like_every_other_refusal() {
        var answer = server.signedIn("uma", Role.OPERATOR).get("/api/acme", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }
}
