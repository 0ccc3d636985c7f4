package io.poamledger.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.PlainJWT;
import io.poamledger.access.Scope;
import io.poamledger.access.accounts.Accounts;
import io.poamledger.access.tokens.ApiTokens;
import io.poamledger.accesstest.Nodes;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensOfTheProviderTest extends Nodes {

    @BeforeAll
    void theRobotOwns() {
        organisation.grant("robot", Role.OWNER);
    }

    HttpResponse<String> send(String token) {
        return one.browser().get("/api/items", "Authorization", "Bearer " + token, "Accept", "application/json");
    }

    void isRefused(String token) {
        var answer = send(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void let_a_program_in_with_the_roles_of_its_account() {
        var token = provider.signed(provider.programClaims("robot").build());
        assertThat(send(token).body()).contains("\"for\":\"robot\"", "\"by\":\"TOKEN\"");
        assertThat(one.browser()
                        .postJson("/api/commands/Anything", "{}", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
        organisation.revoke("robot", Role.OWNER);
        assertThat(send(token).statusCode()).isEqualTo(403);
        organisation.grant("robot", Role.OWNER);
        assertThat(send(token).statusCode()).isEqualTo(200);
    }

    @Test
    void say_the_account_in_the_same_claim_as_at_a_sign_in() {
        var token = provider.programClaims("s-9")
                .claim("preferred_username", "robot")
                .build();
        assertThat(send(provider.signed(token)).body()).contains("\"for\":\"robot\"");
    }

    @Test
    void may_call_themselves_access_tokens_but_nothing_else() {
        var claims = provider.programClaims("robot").build();
        assertThat(send(provider.signed(claims, "at+jwt")).statusCode()).isEqualTo(200);
        isRefused(provider.signed(claims, "logout+jwt"));
    }

    @Test
    void are_refused_when_they_are_over() {
        var token = provider.signed(provider.programClaims("robot").build());
        clock.advance(Duration.ofMinutes(5));
        assertThat(send(token).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(61));
        isRefused(token);
    }

    @Test
    void are_refused_when_they_never_end() {
        isRefused(provider.signed(
                provider.programClaims("robot").expirationTime(null).build()));
    }

    @Test
    void are_refused_before_their_time() {
        var soon = Date.from(clock.instant().plus(Duration.ofMinutes(2)));
        isRefused(provider.signed(
                provider.programClaims("robot").notBeforeTime(soon).build()));
    }

    @Test
    void are_refused_from_another_issuer() {
        isRefused(provider.signed(
                provider.programClaims("robot").issuer("https://evil.example").build()));
    }

    @Test
    void are_refused_for_another_audience() {
        isRefused(provider.signed(
                provider.programClaims("robot").audience("another").build()));
    }

    @Test
    void are_no_id_tokens_of_people() {
        isRefused(provider.signed(provider.claims("robot").build()));
        provider.person = Map.of("sub", "s-7", "preferred_username", "robot");
        var shown = new ArrayList<String>();
        provider.signing = claims -> {
            shown.add(provider.signed(claims));
            return shown.getFirst();
        };
        assertThat(signIn(one.browser()).statusCode()).isEqualTo(200);
        isRefused(shown.getFirst());
    }

    @Test
    void are_refused_with_words_where_no_audience_is_set(@TempDir Path folder) {
        try (var node = node(folder, KEY, "--poam.oidc.audience=")) {
            for (var claims : List.of(provider.programClaims("robot"), provider.claims("robot"))) {
                var answer =
                        node.browser().get("/api/items", "Authorization", "Bearer " + provider.signed(claims.build()));
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.body()).contains("takes no tokens of programs", "POAM_OIDC_AUDIENCE");
            }
        }
    }

    @Test
    void are_refused_when_forged_or_not_signed() {
        isRefused(provider.forged(provider.programClaims("robot").build()));
        isRefused(new PlainJWT(provider.programClaims("robot").build()).serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"guess", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30."})
    void are_refused_when_they_are_none(String token) {
        isRefused(token);
    }

    @Test
    void are_refused_for_the_command_lines_account() {
        isRefused(provider.signed(provider.programClaims("local-operator").build()));
    }

    @Test
    void open_no_page_for_people() {
        var token = provider.signed(provider.programClaims("robot").build());
        assertThat(one.browser()
                        .get("/account", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void replace_the_tokens_of_local_accounts() {
        var robot = one.bean(Accounts.class).service(new AccountId("robot"), "robot");
        var issued =
                one.bean(ApiTokens.class).issue(robot.id(), "old", Set.of(Scope.READ), Duration.ofDays(1), robot.id());
        isRefused(issued.token());
    }
}
