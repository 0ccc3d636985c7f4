package io.poamledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.poamledger.events.organisation.AccountId;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OidcSettingsTest {

    static Optional<OidcSettings> from(String... variables) {
        var set = new HashMap<String, Object>();
        for (var i = 0; i < variables.length; i += 2) {
            set.put(variables[i], variables[i + 1]);
        }
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("variables", Map.copyOf(set)));
        return OidcSettings.from(environment);
    }

    @Test
    void are_none_without_an_issuer() {
        assertThat(from()).isEmpty();
        assertThat(from("POAM_OIDC_ISSUER", " ", "POAM_OIDC_CLIENT_ID", "poam")).isEmpty();
    }

    @Test
    void say_what_is_not_set_by_what_is_usual() {
        assertThat(from("POAM_OIDC_ISSUER", "https://sign-in.example", "POAM_OIDC_CLIENT_ID", "poam"))
                .hasValue(new OidcSettings(
                        URI.create("https://sign-in.example"),
                        "poam",
                        Optional.empty(),
                        Optional.empty(),
                        "preferred_username",
                        Optional.empty()));
    }

    @Test
    void are_all_read() {
        assertThat(from(
                        "POAM_OIDC_ISSUER", "https://sign-in.example/realm",
                        "POAM_OIDC_CLIENT_ID", "poam",
                        "POAM_OIDC_CLIENT_SECRET", "secret",
                        "POAM_OIDC_AUDIENCE", "api",
                        "POAM_OIDC_ACCOUNT_CLAIM", "email",
                        "POAM_ADMINISTRATOR", "alice"))
                .hasValue(new OidcSettings(
                        URI.create("https://sign-in.example/realm"),
                        "poam",
                        Optional.of("secret"),
                        Optional.of("api"),
                        "email",
                        Optional.of(new AccountId("alice"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sign-in.example",
                "sign-in.example",
                "ftp://127.0.0.1",
                "https:///nowhere",
                "not an address"
            })
    void are_refused_where_secrets_would_travel_in_the_clear_or_nowhere(String issuer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from("POAM_OIDC_ISSUER", issuer, "POAM_OIDC_CLIENT_ID", "poam"))
                .withMessageContaining("POAM_OIDC_ISSUER");
    }

    @Test
    void are_refused_without_a_client_id_and_with_an_administrator_who_cannot_be() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from("POAM_OIDC_ISSUER", "https://sign-in.example"))
                .withMessageContaining("POAM_OIDC_CLIENT_ID");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from(
                        "POAM_OIDC_ISSUER", "https://sign-in.example",
                        "POAM_OIDC_CLIENT_ID", "poam",
                        "POAM_ADMINISTRATOR", "not an id"))
                .withMessageContaining("POAM_ADMINISTRATOR");
    }

    @Test
    void are_refused_where_an_id_token_would_be_an_api_token() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from(
                        "POAM_OIDC_ISSUER", "https://sign-in.example",
                        "POAM_OIDC_CLIENT_ID", "poam",
                        "POAM_OIDC_AUDIENCE", "poam"))
                .withMessageContaining("POAM_OIDC_AUDIENCE must not be the client id");
    }

    @Test
    void need_a_cookie_key_that_every_node_has() {
        var provider = from("POAM_OIDC_ISSUER", "https://sign-in.example", "POAM_OIDC_CLIENT_ID", "poam");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessSettings(
                        Path.of("data"), Optional.empty(), Optional.empty(), Optional.empty(), provider))
                .withMessageContaining("POAM_COOKIE_KEY");
    }
}
