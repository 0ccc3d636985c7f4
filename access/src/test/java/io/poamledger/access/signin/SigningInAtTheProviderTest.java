package io.poamledger.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.poamledger.access.accounts.SignInLog;
import io.poamledger.access.accounts.SignInLog.Outcome;
import io.poamledger.access.signin.pages.Attempt;
import io.poamledger.access.signin.pages.AttemptCookie;
import io.poamledger.access.signin.pages.ProviderSignIn;
import io.poamledger.accesstest.Browser;
import io.poamledger.accesstest.LittleProvider;
import io.poamledger.accesstest.Nodes;
import io.poamledger.events.organisation.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInAtTheProviderTest extends Nodes {

    Browser browser;

    @BeforeAll
    void aliceOwns() {
        organisation.grant("alice", Role.OWNER);
    }

    @BeforeEach
    void open() {
        browser = one.browser();
    }

    void isRefused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains(why, "Sign in with your organisation");
        assertThat(Browser.setCookie(answer)).isEmpty();
        assertThat(Browser.setCookie(answer, AttemptCookie.NAME).orElse("Max-Age=0"))
                .contains("Max-Age=0");
    }

    @Test
    void is_begun_at_one_node_and_finished_at_another() {
        var back = answerOfTheProvider(browser, "/");
        browser.isServedBy(two);
        assertThat(get(browser, back).statusCode()).isEqualTo(200);
        assertThat(get(browser, "/items").body()).contains("the register, for alice");
        browser.isServedBy(one);
        assertThat(get(browser, "/api/me").body())
                .contains("\"account\":\"alice\"", "\"name\":\"Alice Adams\"", "OWNER", "\"way\":\"cookie\"");
    }

    @Test
    void leads_on_by_a_page_of_our_own_because_a_redirect_from_another_site_carries_no_strict_cookie() {
        var answer = get(browser, answerOfTheProvider(browser, "/items?state=open%26q=a%2520b"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("http-equiv=\"refresh\" content=\"0; url=/items?state=open&amp;q=a%20b\"")
                .contains("href=\"/items?state=open&amp;q=a%20b\"")
                .doesNotContain("<script");
        assertThat(Browser.setCookie(answer).orElseThrow())
                .startsWith("__Host-poam=2.")
                .contains("HttpOnly", "SameSite=Strict", "Secure", "Path=/")
                .doesNotContain("Max-Age");
    }

    @Test
    void tells_the_provider_only_what_it_may_know() {
        var begun = get(browser, ProviderSignIn.BEGIN);
        var attempt = Browser.setCookie(begun, AttemptCookie.NAME).orElseThrow();
        assertThat(attempt)
                .startsWith("__Host-poam-signin=1.")
                .contains("HttpOnly", "SameSite=Lax", "Secure", "Max-Age=600", "Path=/;");
        var parts = attempt.substring(attempt.indexOf('=') + 1, attempt.indexOf(';'))
                .split("\\.");
        var location = begun.headers().firstValue("Location").orElseThrow();
        assertThat(LittleProvider.fields(location.substring(location.indexOf('?') + 1)))
                .containsEntry("response_type", "code")
                .containsEntry("redirect_uri", "https://poam.example" + ProviderSignIn.CALLBACK)
                .containsEntry("state", parts[1])
                .containsEntry("nonce", parts[2])
                .containsEntry("code_challenge_method", "S256");
        assertThat(location).doesNotContain(parts[3]);
        assertThat(parts[1]).isNotEqualTo(parts[2]).isNotEqualTo(parts[3]);
    }

    @Test
    void is_refused_with_another_state() {
        var back = answerOfTheProvider(browser, "/");
        isRefused(get(browser, back.replaceFirst("state=", "state=_")), "not begun in this browser");
        isRefused(get(browser, back), "not begun in this browser");
    }

    @Test
    void is_refused_without_its_cookie_as_when_somebody_else_sends_the_link() {
        var back = answerOfTheProvider(one.browser(), "/");
        isRefused(get(browser, back), "not begun in this browser");
    }

    @Test
    void is_refused_with_a_cookie_that_is_changed_in_any_part() {
        var back = answerOfTheProvider(browser, "/items");
        var good = Objects.requireNonNull(browser.attempt);
        for (var i = "__Host-poam-signin=".length(); i < good.length() - 1; i += 7) {
            browser.attempt = good.substring(0, i) + (good.charAt(i) == 'A' ? 'B' : 'A') + good.substring(i + 1);
            assertThat(get(browser, back).statusCode()).as(browser.attempt).isEqualTo(401);
        }
        browser.attempt = good;
        assertThat(get(browser, back).statusCode()).isEqualTo(200);
    }

    @Test
    void is_refused_after_ten_minutes() {
        var back = answerOfTheProvider(browser, "/");
        clock.advance(Attempt.LASTS);
        isRefused(get(browser, back), "too long ago");
    }

    @Test
    void is_refused_when_the_same_code_comes_again() {
        var back = answerOfTheProvider(browser, "/");
        var attempt = browser.attempt;
        assertThat(get(browser, back).statusCode()).isEqualTo(200);
        var thief = two.browser();
        thief.attempt = attempt;
        isRefused(get(thief, back), "did not confirm this sign-in");
    }

    @Test
    void is_refused_with_a_code_of_another_sign_in() {
        var code = answerOfTheProvider(one.browser(), "/").replaceFirst(".*[?&]code=([^&]+).*", "$1");
        var back = answerOfTheProvider(browser, "/");
        isRefused(get(browser, back.replaceFirst("code=[^&]+", "code=" + code)), "did not confirm this sign-in");
    }

    @Test
    void is_refused_when_the_provider_says_no() {
        var back = answerOfTheProvider(browser, "/");
        isRefused(get(browser, back.replaceFirst("code=[^&]+", "error=access_denied")), "did not let you in");
    }

    @Test
    void is_refused_when_another_provider_answers() {
        var back = answerOfTheProvider(browser, "/");
        isRefused(
                get(browser, back.replaceFirst("iss=[^&]+", "iss=https://evil.example")),
                "came from another sign-in service");
    }

    static Named<Consumer<JWTClaimsSet.Builder>> mistake(String name, Consumer<JWTClaimsSet.Builder> mistake) {
        return Named.of(name, mistake);
    }

    Stream<Named<Consumer<JWTClaimsSet.Builder>>> mistakes() {
        return Stream.of(
                mistake("another nonce", token -> token.claim("nonce", "another")),
                mistake("no nonce", token -> token.claim("nonce", null)),
                mistake(
                        "over",
                        token -> token.expirationTime(Date.from(clock.instant().minus(Duration.ofMinutes(2))))),
                mistake("never over", token -> token.expirationTime(null)),
                mistake(
                        "not yet",
                        token -> token.notBeforeTime(Date.from(clock.instant().plus(Duration.ofMinutes(2))))),
                mistake("for another client", token -> token.audience("another")),
                mistake("for nobody", token -> token.audience((String) null)),
                mistake("for several clients", token -> token.audience(List.of(LittleProvider.CLIENT, "another"))),
                mistake("asked for by another client", token -> token.claim("azp", "another")),
                mistake("by another issuer", token -> token.issuer("https://evil.example")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void is_refused_when_the_id_token_is_wrong(Consumer<JWTClaimsSet.Builder> mistake) {
        provider.mistake = mistake;
        isRefused(signIn(browser), "cannot be believed");
    }

    @Test
    void is_refused_when_the_id_token_is_forged() {
        provider.signing = provider::forged;
        isRefused(signIn(browser), "cannot be believed");
    }

    @Test
    void is_refused_when_the_id_token_is_not_signed() {
        provider.signing = claims -> new PlainJWT(claims).serialize();
        isRefused(signIn(browser), "cannot be believed");
    }

    @Test
    void is_refused_when_the_id_token_is_signed_with_the_clients_secret() {
        provider.signing = claims -> {
            try {
                var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                token.sign(new MACSigner(LittleProvider.SECRET + " ".repeat(10)));
                return token.serialize();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        };
        isRefused(signIn(browser), "cannot be believed");
    }

    @Test
    void takes_the_subject_where_the_account_claim_is_missing() {
        provider.person = Map.of("sub", "s-1");
        signIn(browser);
        assertThat(get(browser, "/api/me").body()).contains("\"account\":\"s-1\"", "\"name\":\"s-1\"");
    }

    @Test
    void is_refused_when_there_is_no_account_claim_at_all() {
        provider.person = Map.of("name", "Alice Adams");
        provider.mistake = token -> token.subject(null);
        isRefused(signIn(browser), "did not say who you are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice adams", "", "-alice", "älice", "alice\nadams"})
    void is_refused_when_the_account_claim_cannot_be_an_account_id(String account) {
        provider.person = Map.of("sub", "s-1", "preferred_username", account);
        isRefused(signIn(browser), "cannot be an account id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local-operator", "Local-Operator"})
    void is_refused_to_whoever_is_called_like_the_command_line(String account) {
        provider.person = Map.of("sub", "s-1", "preferred_username", account);
        isRefused(signIn(browser), "the command line");
    }

    @Test
    void can_take_the_account_id_from_a_verified_e_mail_address(@TempDir Path folder) {
        try (var node = node(folder, KEY, "--poam.oidc.account-claim=email")) {
            provider.person = Map.of("sub", "s-1", "email", "alice@example.org", "email_verified", true);
            var alice = node.browser();
            signIn(alice);
            assertThat(get(alice, "/api/me").body()).contains("\"account\":\"alice@example.org\"");
            provider.person = Map.of("sub", "s-2", "email", "alice@example.org", "email_verified", false);
            isRefused(signIn(node.browser()), "not verified");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/%5Cevil.example",
                "/%09/evil.example",
                "javascript:alert(1)",
                "%20https://evil.example"
            })
    void leads_to_no_other_site(String next) {
        var answer = get(browser, answerOfTheProvider(browser, next));
        assertThat(answer.body()).contains("content=\"0; url=/\"").doesNotContain("evil", "javascript");
        assertThat(get(one.browser(), "/signin?next=" + next).body())
                .contains("next=/\"")
                .doesNotContain("evil", "javascript");
    }

    @Test
    void shortens_a_name_and_takes_everything_strange_out() {
        provider.person = Map.of(
                "sub", "s-1", "preferred_username", "alice", "name", " Ali\nce <b>\uD83D\uDE00" + "x".repeat(200));
        signIn(browser);
        assertThat(get(browser, "/api/me").body())
                .contains("\"name\":\"Ali ce <b>\uD83D\uDE00" + "x".repeat(89) + "\"");
    }

    @Test
    void is_in_the_log_of_the_node() {
        signIn(browser);
        provider.mistake = token -> token.issuer("https://evil.example");
        signIn(one.browser());
        assertThat(one.bean(SignInLog.class).latest(2))
                .extracting(SignInLog.Line::subject, SignInLog.Line::outcome)
                .containsExactly(tuple("(no account id)", Outcome.REFUSED), tuple("alice", Outcome.SIGNED_IN));
    }
}
