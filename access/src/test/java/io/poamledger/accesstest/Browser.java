package io.poamledger.accesstest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the cookie of its sign-in and of one under way, follows no redirect, and finds the CSRF token on a page as a form would send it. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private TestServer server;
    public @Nullable String cookie;
    public @Nullable String attempt;
    public @Nullable String csrf;

    Browser(TestServer server) {
        this.server = server;
    }

    /** From now on another node answers, as behind a proxy. */
    public void isServedBy(TestServer other) {
        server = other;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Goes to another site, with no cookie of ours. */
    public HttpResponse<String> send(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** Sends a form of fields and values, with the CSRF token last seen. */
    public HttpResponse<String> post(String path, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        if (csrf != null) {
            all.addAll(List.of("_csrf", csrf));
        }
        return postWithoutToken(path, all.toArray(String[]::new));
    }

    public HttpResponse<String> postWithoutToken(String path, String... fields) {
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    public HttpResponse<String> postWith(List<String> headers, String path, String... fields) {
        var all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        all.addAll(headers);
        return send(request(path, all.toArray(String[]::new)).POST(BodyPublishers.ofString(form(fields))));
    }

    public HttpResponse<String> postJson(String path, String body, String authorization) {
        return send(request(path, "Content-Type", "application/json", "Authorization", authorization)
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> signIn(String id, String password) {
        var answer = post("/signin", "id", id, "password", password);
        if (answer.statusCode() == 303) {
            get("/account/password");
        }
        return answer;
    }

    /** Where an answer leads, as a path. */
    public static String location(HttpResponse<String> answer) {
        return path(answer.headers().firstValue("Location").orElse("nowhere"));
    }

    /** An address of a test server without the server. */
    public static String path(String address) {
        return address.replaceFirst("^http://127.0.0.1:\\d+", "");
    }

    public static Optional<String> setCookie(HttpResponse<String> answer) {
        return setCookie(answer, "poam");
    }

    public static Optional<String> setCookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(name + "=") || line.startsWith("__Host-" + name + "="))
                .findFirst();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(server.at(path)).setHeader("Accept", "text/html, */*;q=0.5");
        var cookies = Stream.of(cookie, attempt).filter(Objects::nonNull).collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            request.setHeader("Cookie", cookies);
            if (cookies.contains("__Host-")) {
                // No browser sends such a cookie but to a proxy that encrypts.
                request.setHeader("X-Forwarded-Proto", "https");
            }
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            setCookie(answer).ifPresent(line -> cookie = value(line));
            setCookie(answer, "poam-signin").ifPresent(line -> attempt = value(line));
            var token = TOKEN.matcher(answer.body());
            if (token.find()) {
                csrf = token.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String value(String line) {
        return line.substring(0, line.indexOf(';'));
    }

    private static String form(String... fields) {
        var form = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return form.toString();
    }
}
