package io.poamledger.access.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.accounts.SignInLog;
import io.poamledger.access.accounts.SignInLog.Outcome;
import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.OneServer;
import io.poamledger.accesstest.TestServer;
import io.poamledger.events.organisation.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningInTest extends OneServer {

    static final String WRONG = "green bicycle in the sun";

    Browser browser;

    @BeforeEach
    void someAccounts() {
        server.account("alice", Role.OWNER);
        browser = server.browser();
    }

    @Test
    void leads_to_the_page_that_was_asked_for() {
        var answer = browser.post(
                "/signin", "id", "alice", "password", TestServer.PASSWORD, "next", "/items?state=open&q=a%20b");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo("/items?state=open&q=a%20b");
        assertThat(browser.get("/items").body()).contains("for alice");
    }

    @Test
    void never_leads_to_another_site() {
        for (var elsewhere :
                List.of("//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)")) {
            var answer =
                    server.browser().post("/signin", "id", "alice", "password", TestServer.PASSWORD, "next", elsewhere);
            assertThat(Browser.location(answer)).as(elsewhere).isEqualTo("/");
            assertThat(browser.get("/signin?next=" + URLEncoder.encode(elsewhere, UTF_8))
                            .body())
                    .as(elsewhere)
                    .doesNotContain("evil", "alert(1)");
        }
    }

    @Test
    void gives_a_cookie_that_scripts_and_other_sites_cannot_use_and_no_server_session() {
        var answer = browser.signIn("alice", TestServer.PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("poam=1.")
                .contains("; HttpOnly", "; SameSite=Strict", "; Path=/")
                .doesNotContain("Max-Age", "Expires", "Secure");
    }

    @Test
    void finds_the_account_in_whatever_case_its_id_is_written() {
        assertThat(browser.signIn("ALICE", TestServer.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(browser.get("/items").body()).contains("for alice");
    }

    @Test
    void says_the_same_for_a_wrong_password_and_an_unknown_account() {
        var wrong = browser.signIn("alice", WRONG);
        var unknown = browser.signIn("nobody", WRONG);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("The account id or the password is not right.");
        assertThat(withoutToken(unknown).replace("nobody", "alice")).isEqualTo(withoutToken(wrong));
        assertThat(browser.cookie).isNull();
    }

    static String withoutToken(HttpResponse<String> answer) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void says_the_same_for_a_disabled_account_even_with_its_password() {
        server.bean(Accounts.class).disable(server.account("dave", Role.OWNER));
        var disabled = browser.signIn("dave", TestServer.PASSWORD);
        var unknown = browser.signIn("nobody", TestServer.PASSWORD);
        assertThat(disabled.statusCode()).isEqualTo(401);
        assertThat(withoutToken(unknown).replace("nobody", "dave")).isEqualTo(withoutToken(disabled));
    }

    @Test
    void is_refused_to_a_disabled_account() {
        var carol = server.account("carol", Role.OWNER);
        server.bean(Accounts.class).disable(carol);
        assertThat(browser.signIn("carol", TestServer.PASSWORD).statusCode()).isEqualTo(401);
        server.bean(Accounts.class).enable(carol);
        assertThat(browser.signIn("carol", TestServer.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void has_to_wait_after_five_failures_even_with_the_right_password() {
        for (var i = 0; i < 5; i++) {
            assertThat(browser.signIn("alice", WRONG).statusCode()).isEqualTo(401);
        }
        var blocked = browser.signIn("alice", TestServer.PASSWORD);
        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(blocked.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(blocked.body()).contains("Try again in 2 seconds");
        server.clock.advance(Duration.ofSeconds(2));
        assertThat(browser.signIn("alice", TestServer.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void is_logged_without_passwords() {
        browser.signIn("alice", WRONG);
        browser.signIn(WRONG, "alice");
        browser.signIn("alice", TestServer.PASSWORD);
        browser.get("/no-role");
        browser.post("/signout");
        assertThat(server.bean(SignInLog.class).latest(4))
                .extracting(SignInLog.Line::subject, SignInLog.Line::outcome)
                .containsExactly(
                        tuple("alice", Outcome.SIGNED_OUT),
                        tuple("alice", Outcome.SIGNED_IN),
                        tuple("(no account id)", Outcome.REFUSED),
                        tuple("alice", Outcome.REFUSED));
        assertThat(server.bean(SignInLog.class).latest(1)).singleElement().satisfies(line -> {
            assertThat(line.address()).isEqualTo("127.0.0.1");
            assertThat(line.at()).isEqualTo(server.clock.instant());
        });
    }

    @Test
    void is_refused_to_a_form_on_another_site() {
        var crossSite = List.of("Sec-Fetch-Site", "cross-site");
        var otherOrigin = List.of("Origin", "https://evil.example");
        for (var headers : List.of(crossSite, otherOrigin)) {
            var answer = browser.postWith(headers, "/signin", "id", "alice", "password", TestServer.PASSWORD);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("another site").doesNotContain("grant roles");
            assertThat(browser.cookie).isNull();
        }
    }

    @Test
    void is_open_to_the_form_of_this_site() {
        var own = server.at("").toString();
        assertThat(browser.postWith(
                                List.of("Sec-Fetch-Site", "same-origin", "Origin", own),
                                "/signin",
                                "id",
                                "alice",
                                "password",
                                TestServer.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.browser()
                        .postWith(List.of("Origin", own), "/signin", "id", "alice", "password", TestServer.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void is_not_asked_of_somebody_who_is_signed_in() {
        browser.signIn("alice", TestServer.PASSWORD);
        var answer = browser.get("/signin?next=/items");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo("/items");
    }
}
