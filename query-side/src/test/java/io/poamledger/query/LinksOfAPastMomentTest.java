package io.poamledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.organisation.Role;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Follows every link of every page from a page about the past: whatever can be looked at from a moment is looked at from the same one. */
class LinksOfAPastMomentTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");

    /** What says nothing about a moment. */
    private static final Pattern TIMELESS = Pattern.compile(
            "/(assets|webjars|account|reviews/room|search|administration|ledger|signout|template|packs|api/evidence|items/new|desk).*");

    /** A day or an event that the page offers to go to; of the page of a step, also each date on its ruler. */
    private static final String ELSEWHEN = "[data-elsewhen], main:has(.player) a.mark";

    private static final Set<String> TO_THE_PRESENT =
            Set.of("Show it as it is now", "Show the item as it is now", "Clear");

    private static final int PAGES = 150;

    private static QuerySideForTests server;
    private static MockMvc web;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, NOW.toString());
        server.signedInAs(Role.COMPLIANCE_MANAGER, Role.ADMINISTRATOR);
        server.record(SampleHistory.of(3, 40, NOW));
        web = server.web();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=2026-06-30", "asOf=2026-03-03T03:30:00Z", "asOf=150", "asOf=2026-06-30&by=claimed"})
    void lead_to_the_same_moment(String moment) throws Exception {
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of("/overdue?" + moment));
        var strays = new ArrayList<String>();
        while (!waiting.isEmpty() && seen.size() < PAGES) {
            var page = waiting.remove();
            if (!seen.add(page)) {
                continue;
            }
            for (var link : links(page)) {
                var to = link.attr("href");
                if (link.is(ELSEWHEN) || TO_THE_PRESENT.contains(link.text()) || timeless(to)) {
                    continue;
                }
                if (!from(page, link)) {
                    strays.add(link.text() + " on " + page + " leads to " + to);
                } else {
                    kind(to).filter(_ -> seen.stream().noneMatch(to::equals)).ifPresent(_ -> waiting.add(to));
                }
            }
        }
        assertThat(strays).isEmpty();
        assertThat(seen).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/difference?from=2025-10-01&to=2026-03-01",
                "/replay?asOf=2025-11-03",
                "/replay?asOf=2025-11-30",
                "/figures?month=1900-01",
                "/figures/explain?month=1900-01",
                "/figures?month=2199-12",
                "/promises?from=1900-01-01&to=1900-01-31"
            })
    void and_none_leads_to_what_was_not_there(String page) throws Exception {
        var addresses = links(page).stream()
                .map(link -> link.attr("href").replaceAll("#.*", ""))
                .filter(to -> to.startsWith("/") && !timeless(to))
                .distinct()
                .toList();
        for (var address : addresses) {
            assertThat(ask(address).getStatus())
                    .as(page + " links to " + address)
                    .isEqualTo(200);
        }
        assertThat(addresses).isNotEmpty();
    }

    @Test
    void and_no_template_writes_one_by_itself() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(file -> file.toString().endsWith(".html")))
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .as("A link to a page is written by @{…}, which knows the moment")
                            .doesNotContain("href=\"|/"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/register", "/register?view=gantt", "/figures", "/overdue", "/as-of?asOf=2026-03-01"})
    void and_none_has_a_parameter_that_says_nothing(String page) throws Exception {
        assertThat(links(page))
                .extracting(link -> link.attr("href"))
                .noneMatch(to -> to.matches(".*[?&][^=]*=(&.*|#.*|)"));
    }

    @Test
    void what_the_server_fails_at_is_answered_in_the_frame_and_to_programs_as_a_problem() throws Exception {
        var page = failure("/register");
        assertThat(page.getStatus()).isEqualTo(500);
        assertThat(Jsoup.parse(page.getContentAsString()).select(".places a")).isNotEmpty();
        assertThat(page.getContentAsString()).contains("The server failed at /register.");
        var problem = failure("/api/register");
        assertThat(problem.getContentType()).isEqualTo("application/problem+json");
        assertThat(problem.getContentAsString()).contains("\"status\":500");
        assertThat(ask("/error").getStatus()).isEqualTo(404);
    }

    private static MockHttpServletResponse failure(String address) throws Exception {
        return web.perform(get("/error")
                        .accept(address.startsWith("/api/") ? "application/json" : "text/html")
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500))
                .andReturn()
                .getResponse();
    }

    @Test
    void but_a_moment_that_was_not_understood_is_carried_nowhere() throws Exception {
        var refused = ask("/overdue?asOf=yesterday");
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("a[href*=yesterday]"))
                .isEmpty();
    }

    private static boolean timeless(String to) {
        return to.isEmpty()
                || to.startsWith("#")
                || TIMELESS.matcher(to.substring(0, (to + "?").indexOf('?'))).matches();
    }

    /** Files are not followed. */
    private static Optional<String> kind(String to) {
        return Optional.of(to)
                .filter(link -> !link.startsWith("/register.") && !link.contains(".pdf") && !link.contains("#"));
    }

    /** From a page that nothing claimed is told on, only the moment goes on. */
    private static boolean from(String page, Element link) {
        var to = link.attr("href").replace("%3A", ":");
        var asOf = ASKED.matcher(page.replace("%3A", ":"));
        if (!asOf.find() || link.hasAttr("data-counts") && to.contains("asOf=")) {
            return true;
        }
        return to.contains(asOf.group())
                && (!page.contains("by=claimed")
                        || to.contains("by=claimed")
                        || RECORDED_ONLY.matcher(to).matches());
    }

    private static final Pattern ASKED = Pattern.compile("asOf=[^&#]*");

    /** Where nothing has a claimed date. */
    private static final Pattern RECORDED_ONLY = Pattern.compile(
            "/(mine|figures|promises|timeline|imports|replay|reports|backdating|resources|items/[^/]+/replay|systems(/[a-z]+(/forecast)?)?)([/?].*)?");

    private static List<Element> links(String address) throws Exception {
        var answer = ask(address);
        assertThat(answer.getStatus()).as(address + answer.getContentAsString()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString()).select("a[href]");
    }

    private static MockHttpServletResponse ask(String address) throws Exception {
        return web.perform(get(URI.create(address.replace(" ", "%20"))).accept("text/html"))
                .andReturn()
                .getResponse();
    }
}
