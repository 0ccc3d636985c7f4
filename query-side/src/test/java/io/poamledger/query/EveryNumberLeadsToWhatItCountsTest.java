package io.poamledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.organisation.Role;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Walks the pages of a random history. A number that counts something is a link that is marked {@code data-counts}; the rows of the list
 * that it opens, over all of its pages, are marked {@code data-counted}. What only measures, such as days, is marked {@code data-measure}.
 */
class EveryNumberLeadsToWhatItCountsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");
    private static final String MOMENTS = "2026-06-30 2026-03-03T03:30:00Z 150";

    /** A history of its own behind each. */
    private static final List<Integer> SEEDS = List.of(7, 1_848);

    /** A number and what it is a number of, wherever it stands. */
    private static final Pattern COUNT = Pattern.compile(
            "(?<![\\w.,:/-])[0-9][0-9,]* (of [0-9]+|items?|milestones?|reasons?|artifacts?|promises?|moves?|slips?|reviews?|events?)\\b");

    private static final Map<Integer, QuerySideForTests> SERVERS = new HashMap<>();
    private static final Map<Integer, MockMvc> WEB = new HashMap<>();
    private static final Map<String, Integer> COUNTED = new HashMap<>();

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        for (var seed : SEEDS) {
            var server = QuerySideForTests.on(Files.createDirectory(folder.resolve("seed-" + seed)), NOW.toString());
            server.signedInAs(Role.COMPLIANCE_MANAGER);
            server.record(SampleHistory.of(seed, 60, NOW));
            SERVERS.put(seed, server);
            WEB.put(seed, server.web());
        }
    }

    @AfterAll
    static void close() {
        SERVERS.values().forEach(QuerySideForTests::close);
    }

    /** Pages on which nothing has to be counted, but every number says what it is. */
    static Stream<Arguments> allPages() {
        var more = new ArrayList<>(List.of(
                "/evidence",
                "/imports",
                "/ledger",
                "/systems",
                "/systems/acme",
                "/cockpit",
                "/evidence/coverage",
                "/assessment",
                "/desk",
                "/desk?system=acme",
                "/search?q=tls",
                "/systems/acme/cockpit",
                "/systems/acme/posted",
                "/systems/acme/assessment",
                "/systems/acme/status",
                "/backdating",
                "/reviews/room",
                "/search?q=a",
                "/items/ACME-0001",
                "/resources/items?state=all",
                "/register?state=all&view=gantt",
                "/figures/explain?month=2026-05",
                "/figures/explain?figure=slips&month=2026-05",
                "/reports/management-attention",
                "/items/ACME-0001/replay",
                "/items/ACME-0001/diff",
                "/difference?what=slipped&from=2026-01-01",
                "/register?state=all"));
        for (var moment : MOMENTS.split(" ", -1)) {
            more.addAll(List.of("/evidence?asOf=" + moment, "/systems/acme/status?asOf=" + moment));
        }
        return Stream.concat(pages(), more.stream().flatMap(EveryNumberLeadsToWhatItCountsTest::ofEverySeed));
    }

    /** The past is walked in the first one. */
    private static Stream<Arguments> ofEverySeed(String page) {
        return SEEDS.stream()
                .filter(seed -> seed.equals(SEEDS.getFirst()) || !page.contains("asOf="))
                .map(seed -> Arguments.of(seed, page));
    }

    static Stream<Arguments> pages() {
        var pages = new ArrayList<>(List.of(
                "/",
                "/overdue",
                "/overdue?within=90&system=acme",
                "/overdue?owner=Dana",
                "/overdue?owner=an",
                "/overdue?owner=nobody",
                "/as-of",
                "/figures",
                "/figures?month=2026-07",
                "/figures?system=beta&from=2026-02-10&to=2026-05-20",
                "/difference?from=2026-05-31&to=2026-07-31",
                "/difference?from=100&to=200&system=acme",
                "/replay",
                "/resources",
                "/resources?state=all&owner=an",
                "/systems/acme/forecast",
                "/timeline/slips",
                "/timeline/slips?owner=an",
                "/mine",
                "/mine?system=beta",
                "/reviews",
                "/reviews?system=acme",
                "/timeline",
                "/timeline?owner=network",
                "/timeline?month=2026-05&system=acme&counted=true",
                "/promises?from=2025-11-01&to=2026-10-31",
                "/promises?month=2026-11&system=acme"));
        for (var moment : MOMENTS.split(" ", -1)) {
            pages.addAll(List.of(
                    "/as-of?asOf=" + moment,
                    "/overdue?asOf=" + moment,
                    "/overdue?owner=team&within=60&asOf=" + moment,
                    "/figures?asOf=" + moment,
                    "/figures?month=2026-02&asOf=" + moment,
                    "/mine?asOf=" + moment,
                    "/reviews?asOf=" + moment,
                    "/resources?asOf=" + moment,
                    "/systems/acme/forecast?asOf=" + moment,
                    "/timeline?asOf=" + moment,
                    "/promises?from=2025-12-01&to=2026-08-31&asOf=" + moment));
        }
        pages.add("/as-of?asOf=2026-06-30&by=claimed");
        pages.add("/overdue?asOf=2026-06-30&by=claimed");
        pages.add("/reviews?asOf=2026-06-30&by=claimed");
        return pages.stream().flatMap(EveryNumberLeadsToWhatItCountsTest::ofEverySeed);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void in_its_place_under_its_filter_and_from_its_moment(int seed, String page) throws Exception {
        var numbers = page(seed, page).select("[data-counts]");
        assertThat(numbers).as(page).isNotEmpty();
        for (var number : numbers) {
            var link = number.attr("href");
            assertThat(counted(seed, link))
                    .as("%s on %s leads to %s", number.text(), page, link)
                    .isEqualTo(number(number));
        }
    }

    @ParameterizedTest
    @MethodSource("allPages")
    void unless_it_only_measures(int seed, String page) throws Exception {
        var shown = page(seed, page);
        for (var number : shown.select(".value, td.number")) {
            assertThat(number.hasAttr("data-measure") || partOfALink(number) || isOfARow(number))
                    .as("%s on %s", number, page)
                    .isTrue();
        }
        // What somebody wrote, what was recorded and what a list is called may hold any number.
        shown.select(
                        ".words, .history, caption, time, option, .note, [data-counts], [data-measure], [data-counted], h1, footer")
                .remove();
        for (var element : shown.select("main *")) {
            assertThat(COUNT.matcher(element.ownText()).find())
                    .as("A number that neither leads anywhere nor is a measure: %s on %s", element, page)
                    .isFalse();
        }
    }

    @Test
    void also_on_items() throws Exception {
        for (var seed : SEEDS) {
            for (var link :
                    page(seed, "/register?state=all").select("tbody th a").subList(0, 5)) {
                unless_it_only_measures(seed, link.attr("href"));
            }
        }
    }

    @Test
    void and_there_are_numbers_that_count_something() throws Exception {
        for (var page : List.of("/", "/figures?month=2026-07", "/overdue", "/timeline")) {
            assertThat(page(7, page).select("[data-counts]").stream().filter(number -> number(number) > 0))
                    .as(page)
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    void also_that_of_the_register_itself() throws Exception {
        for (var address : List.of("/register", "/register?state=all&owner=a", "/register?risk=high,very_high")) {
            var caption = page(7, address).select("#register-caption").text();
            assertThat(caption).startsWith(counted(7, address) + " item");
        }
    }

    /** The open milestones of an item, on its own line. */
    private static boolean isOfARow(Element number) {
        return number.closest("[data-counted]") != null;
    }

    private static boolean partOfALink(Element number) {
        return number.closest("[data-counts]") != null
                || !number.select("[data-counts]").isEmpty();
    }

    private static int number(Element number) {
        return Integer.parseInt(number.text().replace(",", ""));
    }

    private static int counted(int seed, String address) throws Exception {
        var known = COUNTED.get(seed + address);
        if (known != null) {
            return known;
        }
        if (address.contains("#")) {
            return listed(page(seed, address).select(address.substring(address.indexOf('#')) + " > ul > li"));
        }
        var rows = 0;
        var next = address;
        while (!next.isEmpty()) {
            var page = page(seed, next);
            rows += page.select("[data-counted]").size();
            var following = page.select("a[rel=next]").attr("href");
            assertThat(following).isNotEqualTo(next);
            next = following;
        }
        COUNTED.put(seed + address, rows);
        return rows;
    }

    /** A list of a page, the last line of which may say how many more there are. */
    private static int listed(Elements lines) {
        var more = lines.select(".quiet").text().replaceAll("[^0-9]", "");
        return more.isEmpty() ? lines.size() : lines.size() - 1 + Integer.parseInt(more);
    }

    private static MockMvc web(int seed) {
        return Objects.requireNonNull(WEB.get(seed));
    }

    private static Document page(int seed, String address) throws Exception {
        var answer = web(seed)
                .perform(get(URI.create(address.replace(" ", "%20"))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address + answer.getContentAsString()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(), "http://localhost");
    }
}
