package io.poamledger.accesstest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.poamledger.access.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect provider for tests: discovery, authorization codes with PKCE, client credentials, keys. Whoever comes is
 * believed to be {@link #person}; where nobody is set, a page asks for the account id.
 */
public final class LittleProvider implements AutoCloseable {

    public static final String CLIENT = "poam";

    /** What tokens of programs are meant for. */
    public static final String AUDIENCE = "https://poam.example/api";

    public static final String SECRET = "a client's secret: 100% + a bit";

    /** The same for all providers of a process, so that one can go away and come back. */
    private static final ECKey KEY = newKey(Secrets.randomName());

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    /** The claims about whoever signs in next, beside the usual ones. */
    public volatile @Nullable Map<String, Object> person;

    /** What is wrong with the next ID tokens. */
    public volatile Consumer<JWTClaimsSet.Builder> mistake = _ -> {};

    /** How ID tokens are signed. */
    public volatile Function<JWTClaimsSet, String> signing = this::signed;

    public LittleProvider(Clock clock, int port) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, description()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext(
                "/keys",
                exchange -> answer(exchange, 200, "application/json", new JWKSet(KEY.toPublicJWK()).toString()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Runs it as a process; the one argument is the port. */
    public static void main(String[] arguments) {
        var provider = new LittleProvider(Clock.systemUTC(), Integer.parseInt(arguments[0]));
        System.out.println(provider.issuer());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String issuer() {
        return "http://127.0.0.1:" + port();
    }

    /** The settings of a node that trusts it; each of those given replaces the usual one. */
    public String[] settings(String cookieKey, String... more) {
        var settings = new ArrayList<String>();
        settings.add("--poam.oidc.issuer=" + issuer());
        settings.add("--poam.oidc.client-id=" + CLIENT);
        settings.add("--poam.oidc.client-secret=" + SECRET);
        settings.add("--poam.oidc.audience=" + AUDIENCE);
        settings.add("--poam.cookie-key=" + cookieKey);
        for (var setting : more) {
            settings.removeIf(usual -> usual.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
            settings.add(setting);
        }
        return settings.toArray(String[]::new);
    }

    /** The claims of a program's token, good for five minutes. */
    public JWTClaimsSet.Builder programClaims(String subject) {
        return claims(subject).audience(AUDIENCE);
    }

    /** The claims of a token for our client, good for five minutes. */
    public JWTClaimsSet.Builder claims(String subject) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    public String signed(JWTClaimsSet claims) {
        return signed(claims, KEY, "JWT");
    }

    /** With another key that calls itself by the same name. */
    public String forged(JWTClaimsSet claims) {
        return signed(claims, newKey(KEY.getKeyID()), "JWT");
    }

    public String signed(JWTClaimsSet claims, String type) {
        return signed(claims, KEY, type);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String signed(JWTClaimsSet claims, ECKey key, String type) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .type(new JOSEObjectType(type))
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys");
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = new LinkedHashMap<>(fields(exchange.getRequestURI().getRawQuery()));
        if (!CLIENT.equals(query.get("client_id"))
                || !"code".equals(query.get("response_type"))
                || !"S256".equals(query.get("code_challenge_method"))
                || !query.getOrDefault("scope", "").contains("openid")) {
            json(exchange, 400, Map.of("error", "invalid_request"));
        } else if (person == null && query.get("account") == null) {
            answer(exchange, 200, "text/html", whoAreYou(query));
        } else {
            var code = Secrets.random();
            codes.put(code, query);
            exchange.getResponseHeaders()
                    .add(
                            "Location",
                            query.get("redirect_uri") + "?code=" + code + "&state=" + encoded(query.get("state"))
                                    + "&iss=" + encoded(issuer()));
            answer(exchange, 302, "text/plain", "");
        }
    }

    private static String whoAreYou(Map<String, String> query) {
        return query.entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"" + field.getKey() + "\" value=\""
                        + field.getValue().replace("&", "&amp;").replace("\"", "&quot;") + "\">")
                .collect(joining(
                        "",
                        "<!DOCTYPE html><title>Little provider</title><link rel=\"icon\" href=\"data:,\">"
                                + "<form action=\"/authorize\">",
                        "<label>Account <input name=\"account\"></label><button>Sign in</button></form>"));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var client = client(exchange, form);
        if (client.isEmpty()) {
            json(exchange, 401, Map.of("error", "invalid_client"));
        } else if ("client_credentials".equals(form.get("grant_type"))) {
            json(
                    exchange,
                    200,
                    Map.of(
                            "access_token",
                            signed(claims(client.get()).build()),
                            "token_type",
                            "Bearer",
                            "expires_in",
                            300));
        } else {
            exchangeCode(exchange, form);
        }
    }

    private void exchangeCode(HttpExchange exchange, Map<String, String> form) throws IOException {
        var begun = codes.remove(form.getOrDefault("code", ""));
        if (begun == null
                || !Objects.equals(begun.get("redirect_uri"), form.get("redirect_uri"))
                || !Objects.equals(begun.get("code_challenge"), challenge(form.getOrDefault("code_verifier", "")))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var claims = claims("subject-of-" + begun.getOrDefault("account", "somebody"))
                .claim("nonce", begun.get("nonce"));
        Optional.ofNullable(begun.get("account")).ifPresent(account -> claims.claim("preferred_username", account));
        var known = person;
        if (known != null) {
            known.forEach(claims::claim);
        }
        mistake.accept(claims);
        var token = signing.apply(claims.build());
        json(exchange, 200, Map.of("id_token", token, "access_token", "opaque", "token_type", "Bearer"));
    }

    /** The client, if it knows the secret; any name does for a program. */
    private static Optional<String> client(HttpExchange exchange, Map<String, String> form) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null) {
            return SECRET.equals(form.get("client_secret"))
                    ? Optional.ofNullable(form.get("client_id"))
                    : Optional.empty();
        }
        var both = new String(Base64.getDecoder().decode(header.replaceFirst("^Basic ", "")), UTF_8).split(":", 2);
        return SECRET.equals(decoded(both[1])) ? Optional.of(decoded(both[0])) : Optional.empty();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields of a query or a form. */
    public static Map<String, String> fields(String encoded) {
        var fields = new HashMap<String, String>();
        for (var field : encoded.split("&")) {
            var both = field.split("=", 2);
            fields.put(decoded(both[0]), both.length == 2 ? decoded(both[1]) : "");
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(text == null ? "" : text, UTF_8);
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> content) throws IOException {
        answer(exchange, status, "application/json", JsonMapper.shared().writeValueAsString(content));
    }

    private static void answer(HttpExchange exchange, int status, String type, String content) throws IOException {
        try (exchange) {
            var bytes = content.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
