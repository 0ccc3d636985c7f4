package io.poamledger.accesstest;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of one organisation behind one address, and its provider, for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Nodes {

    public static final String KEY = "the one key that all nodes were given";

    protected final HandSetClock clock = new HandSetClock();
    protected final Organisation organisation = new Organisation();
    protected LittleProvider provider;
    protected TestServer one;
    protected TestServer two;

    @BeforeAll
    void start(@TempDir Path folder) {
        provider = new LittleProvider(clock, 0);
        one = node(folder.resolve("one"), KEY);
        two = node(folder.resolve("two"), KEY);
    }

    protected TestServer node(Path folder, String key, String... more) {
        var settings = new ArrayList<>(List.of(provider.settings(key, more)));
        settings.addAll(
                List.of("--server.forward-headers-strategy=native", "--poam.public-address=https://poam.example"));
        return new TestServer(folder, clock, organisation, settings.toArray(String[]::new));
    }

    @BeforeEach
    void aDayPasses() {
        clock.advance(Duration.ofDays(1));
        provider.mistake = _ -> {};
        provider.signing = provider::signed;
        provider.person = Map.of("sub", "s-1", "preferred_username", "alice", "name", "Alice Adams");
    }

    @AfterAll
    void stop() {
        one.close();
        two.close();
        provider.close();
    }

    /** Leaves for the provider and comes back with its answer, which is not looked at yet. */
    protected String answerOfTheProvider(Browser browser, String next) {
        var begun = get(browser, "/oauth2/authorization/organisation?next=" + next);
        var there = URI.create(begun.headers().firstValue("Location").orElseThrow());
        var back = new Browser(one).send(there);
        return back.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(back.statusCode() + " " + back.body()))
                .replaceFirst("^https://poam.example", "");
    }

    /** The whole way. */
    protected HttpResponse<String> signIn(Browser browser) {
        return get(browser, answerOfTheProvider(browser, "/"));
    }

    /** As the proxy sends it on. */
    protected static HttpResponse<String> get(Browser browser, String path) {
        return browser.get(path, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "poam.example");
    }
}
