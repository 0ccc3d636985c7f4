package io.poamledger.access.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.access.Scope;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.tokens.ApiTokens;
import io.poamledger.access.tokens.LocalKey;
import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.OneServer;
import io.poamledger.accesstest.TestServer;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdministeringTest extends OneServer {

    static final Pattern LINK = Pattern.compile("value=\"http://127.0.0.1:\\d+(/welcome/[A-Za-z0-9_-]{43})\"");

    Browser root;

    @BeforeEach
    void rootSignsIn() {
        root = server.signedIn("root", Role.ADMINISTRATOR);
        root.get("/administration");
    }

    HttpResponse<String> invite(String id, String days) {
        return root.post(
                "/administration/accounts", "id", id, "name", "Ivan Ivers", "email", "ivan@example.org", "days", days);
    }

    static String link(HttpResponse<String> answer) {
        var link = LINK.matcher(answer.body());
        assertThat(link.find()).as(answer.body()).isTrue();
        return link.group(1);
    }

    HttpResponse<String> accept(String link, String password) {
        return server.browser().post(link, "name", "Ivan Ivers", "password", password, "repeated", password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/administration",
                "/administration/tokens",
                "/administration/sign-ins",
                "/account",
                "/account/tokens",
                "/account/calendar",
                "/api/me"
            })
    void a_parameter_that_nobody_asks_for_is_refused(String address) {
        assertThat(root.get(address + "?after=1").statusCode()).isEqualTo(200);
        assertThat(root.get(address + "?sytsem=acme").statusCode()).isEqualTo(400);
    }

    @Test
    void invites_somebody_by_a_link_that_is_shown_once() {
        var link = link(invite("ivan", "3"));
        assertThat(root.get("/administration").body())
                .contains("(ivan)", "invited")
                .doesNotContain(link);
        assertThat(server.browser().signIn("ivan", TestServer.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(accept(link, TestServer.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(accept(link, TestServer.PASSWORD).statusCode()).isEqualTo(410);
        assertThat(server.browser().signIn("ivan", TestServer.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void makes_the_link_good_for_the_days_that_were_chosen() {
        var link = link(invite("judy", "7"));
        server.clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(server.browser().get(link).statusCode()).isEqualTo(200);
        server.clock.advance(Duration.ofSeconds(1));
        assertThat(server.browser().get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void keeps_what_was_typed_when_an_entry_is_refused() {
        for (var days : new String[] {"0", "8", "many"}) {
            var answer = invite("kim", days);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("href=\"#days\"", "value=\"kim\"", "value=\"Ivan Ivers\"");
        }
        assertThat(server.bean(Accounts.class).find("kim")).isEmpty();
        assertThat(invite("root", "3").body()).contains("The account id root is taken.");
    }

    @Test
    void the_owner_of_a_link_cannot_make_it_somebody_elses() {
        var link = link(invite("leo", "3"));
        var browser = server.browser();
        browser.post(
                link,
                "id",
                "root",
                "name",
                "Leo",
                "password",
                "a wholly different sentence",
                "repeated",
                "a wholly different sentence");
        assertThat(browser.get("/api/me").body()).contains("\"account\":\"leo\"");
        assertThat(server.browser().signIn("root", TestServer.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void gives_a_new_link_that_replaces_the_old_one_and_the_password() {
        var first = link(invite("mia", "7"));
        var second = link(root.post("/administration/accounts/link", "id", "mia"));
        assertThat(accept(first, TestServer.PASSWORD).statusCode()).isEqualTo(410);
        accept(second, TestServer.PASSWORD);
        var signedIn = server.signedIn("mia");
        var third = link(root.post("/administration/accounts/link", "id", "mia"));
        assertThat(signedIn.get("/account").statusCode()).isEqualTo(200);
        accept(third, "a wholly different sentence");
        assertThat(signedIn.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void voids_the_link_of_an_account_that_is_disabled() {
        var link = link(invite("nina", "7"));
        root.post("/administration/accounts/disable", "id", "nina");
        assertThat(accept(link, TestServer.PASSWORD).statusCode()).isEqualTo(410);
        root.post("/administration/accounts/enable", "id", "nina");
        assertThat(accept(link, TestServer.PASSWORD).statusCode()).isEqualTo(410);
        var next = link(root.post("/administration/accounts/link", "id", "nina"));
        assertThat(accept(next, TestServer.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void does_not_let_an_administrator_lock_themselves_out() {
        var answer = root.post("/administration/accounts/disable", "id", "ROOT");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("You cannot disable your own account");
        assertThat(root.get("/administration").statusCode()).isEqualTo(200);
    }

    @Test
    void leaves_a_place_for_the_forms_that_grant_and_revoke_roles() {
        server.account("olga", Role.OWNER);
        server.organisation.grant("olga", Role.ASSESSOR, "acme");
        var page = root.get("/administration").body();
        assertThat(page)
                .contains("hx-get=\"/forms/GrantRole?account=olga\"")
                .contains("hx-get=\"/forms/RevokeRole?account=olga&amp;role=ASSESSOR&amp;system=acme\"")
                .contains("hx-get=\"/forms/RevokeRole?account=olga&amp;role=OWNER&amp;system=\"");
    }

    @Test
    void makes_a_token_of_ones_own_and_revokes_it() {
        var pat = server.signedIn("pat", Role.OWNER);
        var made = pat.post("/account/tokens", "name", "nightly export", "scopes", "READ", "days", "30");
        var token = Pattern.compile("value=\"(poam_[^\"]+)\"").matcher(made.body());
        assertThat(token.find()).isTrue();
        assertThat(server.browser()
                        .get("/api/items", "Authorization", "Bearer " + token.group(1))
                        .statusCode())
                .isEqualTo(200);
        assertThat(pat.get("/account/tokens").body()).contains("nightly export").doesNotContain(token.group(1));
        pat.post("/account/tokens/revoke", "id", token.group(1).substring(5, 25));
        assertThat(server.browser()
                        .get("/api/items", "Authorization", "Bearer " + token.group(1))
                        .statusCode())
                .isEqualTo(401);
        assertThat(pat.get("/account/tokens").body()).contains("revoked");
    }

    @Test
    void refuses_a_token_without_use_or_end() {
        assertThat(root.post("/account/tokens", "name", "x", "days", "30").body())
                .contains("href=\"#scopes\"");
        assertThat(root.post("/account/tokens", "name", "x", "scopes", "READ", "days", "400")
                        .body())
                .contains("1 to 366 days");
        assertThat(root.post("/account/tokens", "name", "nightly\u202E", "scopes", "READ", "days", "4")
                        .body())
                .contains("The name has U+202E RIGHT-TO-LEFT OVERRIDE as character 8");
        assertThat(root.post("/account/tokens", "name", " ", "scopes", "READ", "days", "4")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void does_not_revoke_the_token_of_somebody_else_from_the_account_page() {
        var quinn = server.account("quinn", Role.OWNER);
        var tokens = server.bean(ApiTokens.class);
        var token = tokens.issue(quinn, "x", Set.of(Scope.READ), Duration.ofDays(1), quinn);
        root.post("/account/tokens/revoke", "id", token.kept().id());
        assertThat(tokens.check(token.token())).isPresent();
        assertThat(root.get("/administration/tokens").body()).contains("quinn");
        root.post("/administration/tokens/revoke", "id", token.kept().id());
        assertThat(tokens.check(token.token())).isEmpty();
    }

    @Test
    void lists_the_attempts_to_sign_in() {
        server.browser().signIn("somebody", "whatever they typed");
        assertThat(root.get("/administration/sign-ins").body())
                .contains("somebody", "127.0.0.1", "refused")
                .doesNotContain("whatever they typed");
    }

    @Test
    void makes_the_token_of_a_program_through_the_api() {
        var key = "Bearer " + LocalKey.of(server.folder);
        var answer = server.browser().postJson("/api/tokens", "{\"name\":\"nightly\",\"scopes\":[\"READ\"]}", key);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"account\":\"nightly\"", "\"token\":\"poam_");
        assertThat(server.browser()
                        .postJson("/api/tokens", "{\"name\":\"root\"}", key)
                        .body())
                .contains("belongs to a person", "\"field\":\"name\"");
        server.account("ruth", Role.OWNER);
        var ruth = server.bean(ApiTokens.class)
                .issue(new AccountId("ruth"), "x", Set.of(Scope.WRITE), Duration.ofDays(1), server.account("ruth"))
                .token();
        assertThat(server.browser()
                        .postJson("/api/tokens", "{\"name\":\"other\"}", "Bearer " + ruth)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void gives_a_lost_administrator_a_link_through_the_command_line() {
        server.account("sara", Role.ADMINISTRATOR);
        var key = "Bearer " + LocalKey.of(server.folder);
        assertThat(server.browser()
                        .postJson("/api/accounts/sara/link", "{}", key)
                        .body())
                .containsPattern("\"path\":\"/welcome/[A-Za-z0-9_-]{43}\"");
        assertThat(server.browser()
                        .postJson("/api/accounts/nobody/link", "{}", key)
                        .statusCode())
                .isEqualTo(400);
    }
}
