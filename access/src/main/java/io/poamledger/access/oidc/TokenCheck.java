package io.poamledger.access.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import io.poamledger.access.OidcSettings;
import io.poamledger.access.Secrets;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Whether a token is what it says: signed by a key of the provider (never with a shared secret, never unsigned), issued
 * by it, meant for us, and not over, give or take a minute.
 */
final class TokenCheck {

    private static final Duration SKEW = Duration.ofMinutes(1);

    /** Keys are asked for again after five minutes or for an unknown one, and used on for so long while nobody answers. */
    private static final Duration KEYS_OUTLIVE_AN_OUTAGE = Duration.ofHours(8);

    private final NimbusJwtDecoder identities;
    private final Optional<NimbusJwtDecoder> programs;

    TokenCheck(OidcSettings settings, URI keys, ProviderHttp http, Clock clock) {
        var source = source(keys, http);
        identities = decoder(
                source,
                validator(settings, clock, settings.clientId(), new JwtTypeValidator("JWT")),
                idTokensParty(settings.clientId()));
        programs = settings.audience()
                .map(audience ->
                        decoder(source, validator(settings, clock, audience, new JwtTypeValidator("JWT", "at+jwt"))));
    }

    /** @throws BadJwtException it is not good, or not the answer to the sign-in that sent this nonce */
    Jwt idToken(String token, String nonce) {
        var jwt = decode(identities, token);
        var answered = jwt.getClaimAsString("nonce");
        if (answered == null || !Secrets.same(answered, nonce)) {
            throw new BadJwtException("The ID token answers another sign-in.");
        }
        return jwt;
    }

    /**
     * @throws BadJwtException it is not good
     * @throws NoProgramsHere no audience is set that it could be meant for
     */
    Jwt bearerToken(String token) {
        return decode(programs.orElseThrow(NoProgramsHere::new), token);
    }

    private static Jwt decode(NimbusJwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            throw e;
        } catch (JwtException e) {
            throw new ProviderAway("The provider's keys cannot be had.", e);
        }
    }

    private static JWKSource<SecurityContext> source(URI keys, ProviderHttp http) {
        try {
            return JWKSourceBuilder.create(keys.toURL(), url -> new Resource(get(http, url), "application/json"))
                    .refreshAheadCache(false)
                    .outageTolerant(KEYS_OUTLIVE_AN_OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new ProviderAway(keys + " is no address of keys.", e);
        }
    }

    private static String get(ProviderHttp http, URL url) throws IOException {
        try {
            return http.get(url.toURI());
        } catch (URISyntaxException e) {
            throw new MalformedURLException(e.getMessage());
        }
    }

    @SafeVarargs
    private static NimbusJwtDecoder decoder(
            JWKSource<SecurityContext> source, OAuth2TokenValidator<Jwt>... validators) {
        var decoder = NimbusJwtDecoder.withJwkSource(source)
                .jwsAlgorithms(allowed -> allowed.addAll(EnumSet.allOf(SignatureAlgorithm.class)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(
            OidcSettings settings, Clock clock, String audience, JwtTypeValidator type) {
        var time = new JwtTimestampValidator(SKEW);
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                type, time, new JwtIssuerValidator(settings.issuer().toString()), new JwtAudienceValidator(audience));
    }

    /** OpenID Connect Core, section 3.1.3.7: a token for several clients says which one asked for it. */
    private static OAuth2TokenValidator<Jwt> idTokensParty(String clientId) {
        return jwt -> {
            var party = jwt.getClaimAsString("azp");
            var audience = jwt.getAudience();
            var ours = party == null ? audience != null && audience.size() == 1 : party.equals(clientId);
            return ours
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(
                            new OAuth2Error("invalid_token", "The ID token was issued to another client.", null));
        };
    }
}
