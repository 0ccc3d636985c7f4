package io.poamledger.access.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Requests to the provider: bounded in time and size, never led elsewhere by a redirect. */
final class ProviderHttp {

    /** For a whole answer: a request's own time limit ends with its headers. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long LONGEST_ANSWER_BYTES = 1_000_000;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(ProxySelector.getDefault())
            .build();

    /** @throws IOException no answer, or none with status 200 */
    String get(URI address) throws IOException {
        var answer = send(HttpRequest.newBuilder(address).GET());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** @throws IOException no answer; one of any status is returned */
    HttpResponse<String> post(URI address, Map<String, String> form, Optional<String> authorization)
            throws IOException {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(encoded(form)));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return send(request);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        var answer = http.sendAsync(
                request.build(), BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), LONGEST_ANSWER_BYTES));
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no whole answer within " + PATIENCE.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the provider", e);
        }
    }
}
