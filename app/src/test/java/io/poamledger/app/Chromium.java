package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * The Chromium of this machine, without a screen. Nothing is downloaded, and it talks to nobody but our server. No page may write a
 * warning or an error to its console: {@link #close} tells of the first that did, whatever the test looked at.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    Chromium() {
        var executable = executable();
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.longest().toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(QUIETLY));
    }

    /** A browser of its own, with its own cookies. Believes every certificate. */
    BrowserContext window(int width, int height) {
        return window(width, height, 1);
    }

    /** @param scale of its pictures: dots for each pixel of a page */
    BrowserContext window(int width, int height, double scale) {
        var window = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(scale)
                .setIgnoreHTTPSErrors(true)
                .setLocale("en-US")
                .setTimezoneId("America/New_York")
                // A page that glides takes what is below a pointer away between a look and a click.
                .setReducedMotion(ReducedMotion.REDUCE));
        window.setDefaultTimeout(Patience.longest().toMillis());
        window.setDefaultNavigationTimeout(Patience.longest().toMillis());
        window.onConsoleMessage(message -> {
            if (isAComplaint(message)) {
                complaints.add(message.type() + " on " + message.page().url() + " of " + message.location() + ": "
                        + message.text());
            }
        });
        window.onWebError(error -> complaints.add("uncaught on " + error.page().url() + ": " + error.error()));
        return window;
    }

    /**
     * What the server refuses, a form or somebody without a role, is said on the page; the browser itself notes the status as well. A page
     * that listens to a server which goes away, and says so or does not, asks again, and so it does for what is new since a position.
     */
    private static boolean isAComplaint(ConsoleMessage message) {
        var status = "Failed to load resource: the server responded with a status of ";
        var refusal = message.text().startsWith(status + "4")
                        && message.location().contains("/api/")
                || message.text().startsWith(status) && message.location().contains("/forms")
                || message.text().startsWith(status + "401")
                        && message.location().contains("/signin")
                || message.text().startsWith(status + "403")
                || (message.text().startsWith(status + "503")
                                || message.text().startsWith("Failed to load resource: net::ERR_"))
                        && Stream.of("/live", "after=").anyMatch(message.location()::contains);
        return Set.of("warning", "error").contains(message.type()) && !refusal;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        assertThat(complaints).as("what pages wrote to the console").isEmpty();
    }

    private static Path executable() {
        var folders = Stream.concat(
                Stream.of("/usr/bin"),
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)));
        return folders.flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "The pages are tested in Chromium, and there is none in /usr/bin or on the PATH."
                                + " On Debian: apt-get install chromium"));
    }
}
