package io.poamledger.access.oidc;

import io.poamledger.access.OidcSettings;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a provider does what, as its {@code /.well-known/openid-configuration} says.
 *
 * @param secretInForm whether it takes the client's secret only as a field of the form
 */
record Endpoints(URI authorization, URI token, URI keys, boolean secretInForm) {

    /** @throws IOException no answer, or one that cannot be right */
    static Endpoints of(URI issuer, ProviderHttp http) throws IOException {
        var document = URI.create(issuer.toString().replaceFirst("/$", "") + "/.well-known/openid-configuration");
        try {
            var said = JsonMapper.shared().readTree(http.get(document));
            if (!issuer.toString().equals(said.path("issuer").asString(""))) {
                throw new IOException(document + " is about the issuer '"
                        + said.path("issuer").asString("") + "', not '" + issuer + "' (POAM_OIDC_ISSUER)");
            }
            return new Endpoints(
                    address(said, "authorization_endpoint"),
                    address(said, "token_endpoint"),
                    address(said, "jwks_uri"),
                    takesSecretsOnlyInForms(said.get("token_endpoint_auth_methods_supported")));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(document + " is not understood: " + e.getMessage(), e);
        }
    }

    private static URI address(JsonNode said, String name) {
        return OidcSettings.requireTrustworthy(URI.create(said.path(name).asString("")));
    }

    private static boolean takesSecretsOnlyInForms(@Nullable JsonNode methods) {
        return methods != null
                && methods.valueStream().noneMatch(method -> method.asString("").equals("client_secret_basic"))
                && methods.valueStream().anyMatch(method -> method.asString("").equals("client_secret_post"));
    }
}
