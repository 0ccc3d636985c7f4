package io.poamledger.access.tokens;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.access.Scope;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.accounts.InvalidEntry;
import io.poamledger.accesstest.OneServer;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingATokenTest extends OneServer {

    static final Set<Scope> BOTH = Set.of(Scope.READ, Scope.WRITE);
    static final Duration A_WEEK = Duration.ofDays(7);

    AccountId alice;

    @BeforeEach
    void anAccount() {
        alice = server.account("alice", Role.OWNER);
    }

    IssuedToken token(Set<Scope> scopes) {
        return server.bean(ApiTokens.class).issue(alice, "nightly export", scopes, A_WEEK, alice);
    }

    HttpResponse<String> read(String bearer) {
        return server.browser().get("/api/items", "Authorization", "Bearer " + bearer, "Accept", "application/json");
    }

    HttpResponse<String> change(String bearer) {
        return server.browser().postWith(List.of("Authorization", "Bearer " + bearer), "/api/commands/Anything");
    }

    @Test
    void lets_a_program_act_as_the_account() {
        var token = token(BOTH).token();
        assertThat(read(token).body()).contains("\"for\":\"alice\"", "\"by\":\"TOKEN\"");
        assertThat(change(token).statusCode()).isEqualTo(200);
    }

    @Test
    void to_read_does_not_let_it_change() {
        var token = token(Set.of(Scope.READ)).token();
        assertThat(read(token).statusCode()).isEqualTo(200);
        assertThat(change(token).statusCode()).isEqualTo(403);
        assertThat(change(token).body()).contains("does not have the scope WRITE");
    }

    @Test
    void to_change_does_not_let_it_read() {
        assertThat(read(token(Set.of(Scope.WRITE)).token()).statusCode()).isEqualTo(403);
    }

    @Test
    void is_good_until_it_expires() {
        var token = token(BOTH).token();
        server.clock.advance(A_WEEK.minusSeconds(1));
        assertThat(read(token).statusCode()).isEqualTo(200);
        server.clock.advance(Duration.ofSeconds(1));
        assertThat(read(token).statusCode()).isEqualTo(401);
    }

    @Test
    void is_good_until_it_is_revoked() {
        var token = token(BOTH);
        server.bean(ApiTokens.class).revoke(token.kept().id());
        var answer = read(token.token());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void is_good_only_while_the_account_is() {
        var bob = server.account("bob", Role.OWNER);
        var token =
                server.bean(ApiTokens.class).issue(bob, "x", BOTH, A_WEEK, bob).token();
        server.bean(Accounts.class).disable(bob);
        assertThat(read(token).statusCode()).isEqualTo(401);
    }

    @Test
    void does_not_revive_with_its_account() {
        var carol = server.account("carol", Role.OWNER);
        var accounts = server.bean(Accounts.class);
        var tokens = server.bean(ApiTokens.class);
        var token = tokens.issue(carol, "x", BOTH, A_WEEK, carol).token();
        accounts.disable(new AccountId("CAROL"));
        accounts.enable(carol);
        assertThat(read(token).statusCode()).isEqualTo(401);
        var next = tokens.issue(carol, "x", BOTH, A_WEEK, carol).token();
        accounts.enable(carol);
        assertThat(read(next).statusCode()).isEqualTo(200);
    }

    @Test
    void is_not_made_for_a_disabled_account() {
        var dan = server.account("dan", Role.OWNER);
        server.bean(Accounts.class).disable(dan);
        assertThatThrownBy(() -> server.bean(ApiTokens.class).issue(dan, "x", BOTH, A_WEEK, dan))
                .isInstanceOf(InvalidEntry.class)
                .hasMessageContaining("dan is disabled");
    }

    @Test
    void needs_its_own_secret() {
        var one = token(BOTH).token();
        var other = token(BOTH).token();
        assertThat(read(one.substring(0, 26) + other.substring(26)).statusCode())
                .isEqualTo(401);
        assertThat(read("poam_").statusCode()).isEqualTo(401);
        assertThat(read("").statusCode()).isEqualTo(401);
    }

    @Test
    void is_not_replaced_by_a_cookie_when_it_is_bad() {
        var browser = server.signedIn("alice");
        assertThat(browser.get("/api/items", "Authorization", "Bearer poam_bad").statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/api/items", "Authorization", "Basic YWxpY2U6eA==")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void opens_no_page_on_which_tokens_and_accounts_are_made() {
        server.account("root", Role.ADMINISTRATOR);
        var root = new AccountId("root");
        var token = server.bean(ApiTokens.class)
                .issue(root, "x", BOTH, A_WEEK, root)
                .token();
        for (var page : List.of("/account/tokens", "/account/password", "/administration", "/signout")) {
            assertThat(server.browser()
                            .get(page, "Authorization", "Bearer " + token)
                            .statusCode())
                    .as(page)
                    .isEqualTo(403);
        }
    }

    @Test
    void is_stored_only_as_its_hash() throws Exception {
        var token = token(BOTH).token();
        assertThat(token).matches(Pattern.compile("poam_[0-9a-f]{20}_[A-Za-z0-9_-]{43}"));
        var secret = token.substring(26);
        try (var files = Files.list(server.folder)) {
            for (var file : files.filter(f -> f.getFileName().toString().startsWith("accounts.db"))
                    .toList()) {
                assertThat(Files.readString(file, ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret);
            }
        }
        assertThat(token(BOTH).toString()).doesNotContain("_");
    }

    @Test
    void is_noted_with_the_minute_of_its_last_use() {
        var token = token(BOTH);
        assertThat(token.kept().lastUsed()).isEmpty();
        read(token.token());
        var first = server.clock.instant();
        server.clock.advance(Duration.ofSeconds(30));
        read(token.token());
        assertThat(server.bean(ApiTokens.class)
                        .find(token.kept().id())
                        .orElseThrow()
                        .lastUsed())
                .hasValue(first);
        server.clock.advance(Duration.ofSeconds(31));
        read(token.token());
        assertThat(server.bean(ApiTokens.class)
                        .find(token.kept().id())
                        .orElseThrow()
                        .lastUsed())
                .hasValue(server.clock.instant());
    }
}
