package io.poamledger.access.oidc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.poamledger.access.AccessSettings;
import io.poamledger.access.AccountsKept;
import io.poamledger.access.AccountsKept.Where;
import io.poamledger.access.OidcSettings;
import io.poamledger.events.Sha256;
import io.poamledger.events.organisation.Actor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The organisation's OpenID Connect provider, by the authorization code flow with PKCE. It is first asked when somebody
 * signs in or sends a token, so a node starts without it.
 */
@Component
@AccountsKept(Where.AT_THE_PROVIDER)
public final class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Pattern JWT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

    /** Requests that come while it does not answer must not queue up behind one another. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Duration LONGEST_TURN = Duration.ofSeconds(10);

    private final OidcSettings settings;
    private final Clock clock;
    private final ProviderHttp http = new ProviderHttp();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Known known;
    private Instant notAskedBefore = Instant.MIN;

    Provider(AccessSettings settings, Clock clock) {
        this.settings = settings.provider().orElseThrow();
        this.clock = clock;
    }

    /** What is kept of the provider until the process ends. */
    private record Known(Endpoints endpoints, TokenCheck check) {}

    /**
     * Where to send a browser.
     *
     * @param state comes back unchanged in the answer
     * @param nonce comes back inside the ID token
     * @param verifier is shown when the code is exchanged; only its hash is in the address
     * @throws ProviderAway it cannot be asked where that is
     */
    public URI authorization(String state, String nonce, String verifier, URI callback) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", callback.toString());
        query.put("scope", "openid profile email");
        query.put("state", state);
        query.put("nonce", nonce);
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        var endpoint = known().endpoints().authorization();
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + ProviderHttp.encoded(query));
    }

    /**
     * Who came back with this code.
     *
     * @param callback the address that {@link #authorization} was given
     * @throws SignInRefused the provider does not take the code, or what it says about the person cannot be believed or used
     * @throws ProviderAway it gave no usable answer
     */
    public Actor identify(String code, String nonce, String verifier, URI callback) throws SignInRefused {
        var known = known();
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", callback.toString());
        form.put("code_verifier", verifier);
        var idToken = idToken(exchange(known.endpoints(), form));
        try {
            return ClaimedActor.of(known.check().idToken(idToken, nonce), settings.accountClaim());
        } catch (BadJwtException e) {
            LOG.warn("An ID token was refused: {}", e.getMessage());
            throw new SignInRefused("What your organisation's sign-in service said cannot be believed.", e);
        }
    }

    /**
     * Whom a program's token is about; empty when it is no token of the provider for us, or is over.
     *
     * @throws ProviderAway the token cannot be checked just now
     * @throws NoProgramsHere programs are not let in at all
     */
    public Optional<Actor> bearer(String token) {
        if (!JWT.matcher(token).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ClaimedActor.of(known().check().bearerToken(token), settings.accountClaim()));
        } catch (BadJwtException | SignInRefused e) {
            LOG.info("A token was refused: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether an answer that names its issuer (RFC 9207) names ours. */
    public boolean isIssuer(String named) {
        return settings.issuer().toString().equals(named);
    }

    private HttpResponse<String> exchange(Endpoints endpoints, LinkedHashMap<String, String> form) {
        var secret = settings.clientSecret();
        var basic = secret.filter(_ -> !endpoints.secretInForm()).map(this::basic);
        if (basic.isEmpty()) {
            form.put("client_id", settings.clientId());
            secret.ifPresent(value -> form.put("client_secret", value));
        }
        try {
            var answer = http.post(endpoints.token(), form, basic);
            if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
                throw new ProviderAway(endpoints.token() + " answered " + answer.statusCode(), null);
            }
            return answer;
        } catch (IOException e) {
            throw away(e);
        }
    }

    private static String idToken(HttpResponse<String> answer) throws SignInRefused {
        try {
            var said = JsonMapper.shared().readTree(answer.body());
            var token = said.path("id_token").asString("");
            if (answer.statusCode() == 200 && !token.isEmpty()) {
                return token;
            }
            LOG.warn(
                    "The provider did not take a code: status {}, error '{}'",
                    answer.statusCode(),
                    said.path("error").asString("").replaceAll("[^a-z_]", "?"));
        } catch (JacksonException e) {
            LOG.warn("The provider did not take a code: status {}, and no JSON", answer.statusCode(), e);
        }
        throw new SignInRefused("Your organisation's sign-in service did not confirm this sign-in.", null);
    }

    /** RFC 6749, section 2.3.1: both halves are encoded as in a form first. */
    private String basic(String secret) {
        var both = ProviderHttp.encoded(settings.clientId()) + ":" + ProviderHttp.encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
    }

    private Known known() {
        takeTurn();
        try {
            if (known == null) {
                if (clock.instant().isBefore(notAskedBefore)) {
                    throw new ProviderAway("The provider gave no usable answer a moment ago.", null);
                }
                var endpoints = Endpoints.of(settings.issuer(), http);
                known = new Known(endpoints, new TokenCheck(settings, endpoints.keys(), http, clock));
            }
            return known;
        } catch (IOException e) {
            notAskedBefore = clock.instant().plus(PAUSE);
            throw away(e);
        } finally {
            lock.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (lock.tryLock(LONGEST_TURN.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new ProviderAway("The provider is being asked and does not answer.", null);
    }

    private static ProviderAway away(IOException e) {
        LOG.warn("The OpenID Connect provider gave no usable answer: {}", e.toString());
        return new ProviderAway("The provider gave no usable answer: " + e.getMessage(), e);
    }

    private static String challenge(String verifier) {
        var hash = Sha256.function().digest(verifier.getBytes(US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
