package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.poamledger.app.demo.Demonstration;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page, over a year of invented history, at a desk and on a phone. A picture of what is wider than its screen goes to
 * target/screenshots, with {@code -Dscreenshots=true} one of everything.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PagesForEverybodyTest {

    private static final int DESK = 1280;
    private static final int PHONE = 390;
    /** 210 mm at 96 pixels per inch; Letter is wider. */
    private static final int A4 = 794;

    private static final boolean PICTURES = Boolean.getBoolean("screenshots");

    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    /** The one that came last. */
    static final String AN_ARTIFACT = "/evidence/…";

    static final List<String> PAGES = List.of(
            "/",
            "/register",
            "/register?state=all&q=log",
            "/register?state=pending_validation",
            "/register?state=all&sort=slip&down=true",
            "/register?state=all&view=gantt",
            "/register?asOf=2026-06-30&view=gantt",
            "/resources?state=all",
            "/resources/items?quarter=none",
            "/mine",
            "/mine?what=answered_for",
            "/search",
            "/search?q=gateway",
            "/as-of?asOf=2026-06-30",
            "/overdue?asOf=2026-06-30",
            "/reviews?asOf=2026-06-30",
            "/systems/shop-floor?asOf=2026-06-30",
            "/promises?from=2026-01-01&to=2026-06-30",
            "/promises/items?month=2026-03",
            "/items/acme-enclave/1",
            "/items/acme-enclave/30",
            "/items/acme-enclave/44",
            "/items/acme-enclave/1?asOf=60",
            "/items/acme-enclave/30/replay?asOf=1200",
            "/items/acme-enclave/30/diff?from=2026-01-31",
            "/difference?from=2026-02-28&to=2026-03-31",
            "/replay?asOf=2026-03-31",
            "/figures/explain?month=2026-03",
            "/timeline/slips",
            "/backdating",
            "/reports/management-attention",
            "/items/new?system=acme-enclave",
            "/ledger",
            "/overdue",
            "/timeline",
            "/figures",
            "/reviews",
            "/reviews/room?system=acme-enclave",
            "/evidence",
            "/evidence?mark=kept_elsewhere",
            "/evidence/coverage",
            AN_ARTIFACT,
            "/imports",
            "/systems",
            "/systems/shop-floor",
            "/assessment",
            "/systems/shop-floor/assessment",
            "/systems/shop-floor/assessment?met=none",
            "/systems/shop-floor/status",
            "/systems/shop-floor/posted",
            "/systems/shop-floor/forecast",
            "/systems/acme-enclave/forecast",
            "/systems/records-archive/forecast?asOf=2026-01-31",
            "/systems/avionics-lab/assessment",
            "/systems/avionics-lab/status",
            "/systems/supplier-portal/status",
            "/desk",
            "/desk?system=acme-enclave",
            "/search?q=3.13.11",
            "/cockpit",
            "/cockpit?asOf=2026-06-30",
            "/systems/supplier-portal/cockpit",
            "/systems/supplier-portal/cockpit?asOf=2026-04-20",
            "/systems/avionics-lab/cockpit",
            "/systems/acme-enclave/cockpit",
            "/systems/records-archive/posted",
            "/packs",
            "/packs?from=cmmc-1&to=invented-2030",
            "/administration",
            "/administration/tokens",
            "/administration/sign-ins",
            "/account",
            "/account/calendar");

    private static final String BEYOND = """
            width => [...document.querySelectorAll('body *')]
                .filter(element => !element.children.length && element.checkVisibility()
                    && element.getBoundingClientRect().right > width + 1)
                .slice(0, 4)
                .map(element => element.outerHTML.slice(0, 160))""";

    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('main *')]
                .filter(element => element.checkVisibility() && getComputedStyle(element).overflowX !== 'visible'
                    && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
                .slice(0, 4)
                .map(element => element.outerHTML.slice(0, 160))""";

    private AYearOfHistory year;
    private Chromium chromium;
    private BrowserContext manager;
    private BrowserContext administrator;

    @BeforeAll
    void a_year_of_history_is_served(@TempDir Path folder) {
        year = AYearOfHistory.served(folder);
        chromium = new Chromium();
        manager = signedIn("maria");
        administrator = signedIn("ada");
    }

    @AfterAll
    void everything_ends() {
        chromium.close();
        year.close();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void a_page_is_whole_readable_and_accessible_at_a_desk_on_a_phone_in_the_dark_and_on_paper(String path) {
        try (var page = whoSees(path).newPage()) {
            opens(page, path);
            for (var width : List.of(DESK, PHONE)) {
                isWhole(page, path, width, "");
                assertThat(violations(axe(page).withTags(STANDARD)))
                        .as("at %d pixels", width)
                        .isEmpty();
            }
            isAsReadableInTheDark(page, path);
            saysOnPaperWhatItIs(page, path);
        }
    }

    private static void isAsReadableInTheDark(Page page, String path) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        isWhole(page, path, DESK, "-dark");
        isWhole(page, path, PHONE, "-dark");
        // It is the same page in other colours.
        assertThat(violations(axe(page).withRules(List.of("color-contrast"))))
                .as("in the dark")
                .isEmpty();
    }

    /** It offers nothing and hides nothing. */
    private static void saysOnPaperWhatItIs(Page page, String path) {
        page.emulateMedia(
                new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.PRINT));
        isWhole(page, path, A4, "-print");
        assertThat((List<?>) page.evaluate(CUT_OFF)).as("cut off on paper").isEmpty();
        assertThat(page.locator("nav:not(.chips), button, form, .switch, .leaf, .command-bar")
                        .all())
                .as("what is only for a screen")
                .noneMatch(Locator::isVisible);
        assertThat(page.locator("details.milestone .promises").all()).allMatch(Locator::isVisible);
        assertThat(page.locator("footer").innerText()).contains("as of position", "the chain", "./poam verify --head");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "/administration"})
    void a_parameter_that_nobody_asks_for_is_refused_in_words(String path) {
        var answer = administrator.request().get(year.address() + path + "?sytsem=acme");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("There is no parameter", "sytsem");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 33, 44, 57})
    void an_item_is_seen_in_less_than_three_screens_at_a_desk(int number) {
        try (var page = manager.newPage()) {
            page.setViewportSize(DESK, 900);
            page.navigate(year.address() + "/items/acme-enclave/" + number);
            PlaywrightAssertions.assertThat(page.locator("[data-forms][aria-busy]:not(details *)"))
                    .hasCount(0);
            assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                    .isLessThanOrEqualTo(2_600);
        }
    }

    @Test
    void a_report_on_several_systems_says_of_each_in_short_and_the_rest_folded() {
        try (var page = manager.newPage()) {
            page.setViewportSize(PHONE, 900);
            page.navigate(year.address() + "/reports/management-attention");
            assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                    .isLessThanOrEqualTo(5_000);
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".report details h3").all())
                    .hasSizeGreaterThan(3)
                    .allMatch(Locator::isVisible);
            page.navigate(year.address() + "/reports/management-attention?system=acme-enclave");
            PlaywrightAssertions.assertThat(page.locator(".report details")).hasAttribute("open", "open");
        }
    }

    @Test
    void a_word_without_end_is_broken_wherever_it_stands() {
        try (var page = manager.newPage()) {
            var maria = new Visitor(page, year.address());
            maria.opens("/items/new?system=supplier-portal");
            maria.form("Open the item")
                    .fill("Weakness, in one line", "W".repeat(480))
                    .fill("References", "R".repeat(90))
                    .fill("Scheduled completion", "2100-02-03")
                    .press("Open the item");
            page.waitForURL(url -> url.contains("/items/supplier-portal/"));
            var item = page.url().substring(year.address().length()).replaceAll("\\?.*", "");
            for (var path : List.of(
                    item,
                    item + "/replay",
                    item + "/diff?from=2026-11-20",
                    "/register?system=supplier-portal",
                    "/as-of?asOf=2199-12-31&system=supplier-portal",
                    "/difference?from=2026-11-20",
                    "/ledger")) {
                opens(page, path);
                isWhole(page, path, DESK, "-long");
                isWhole(page, path, PHONE, "-long");
            }
        }
    }

    private void opens(Page page, String path) {
        var response = page.navigate(year.address() + (path.equals(AN_ARTIFACT) ? lastArtifact(page) : path));
        PlaywrightAssertions.assertThat(page.locator("[data-forms][aria-busy]:not(details *)"))
                .hasCount(0);
        assertThat(response.status()).isEqualTo(200);
    }

    private static void isWhole(Page page, String path, int width, String light) {
        page.setViewportSize(width, 900);
        var taken = (int) page.evaluate("document.documentElement.scrollWidth");
        if (taken > width || PICTURES) {
            page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(picture(path, width + light)));
        }
        assertThat(taken)
                .as(() -> "the width of the page on a screen of " + width + ", with " + page.evaluate(BEYOND, width))
                .isLessThanOrEqualTo(width);
    }

    @Test
    void an_executive_finds_the_cause_of_a_rise_in_three_clicks() {
        var window = signedIn("erin");
        try (var page = window.newPage()) {
            page.navigate(year.address() + "/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Figures"))
                    .first()
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Explain items overdue of 2026-03"))
                    .click();
            PlaywrightAssertions.assertThat(page.locator("h1")).containsText("rose from");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Northgate");
            page.locator("#entered-head")
                    .locator("xpath=../..")
                    .locator("a.position")
                    .first()
                    .click();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Northgate");
            assertThat(page.url()).contains("asOf=");
        }
    }

    @Test
    void an_assessor_finds_the_report_in_two_clicks() {
        var window = signedIn("alex");
        try (var page = window.newPage()) {
            page.navigate(year.address() + "/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Desk"))
                    .first()
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report on management attention"))
                    .click();
            PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Management attention");
        }
    }

    @Test
    void an_assessor_comes_from_a_search_to_any_past_state_of_an_item_in_three_clicks() {
        var window = signedIn("alex");
        try (var page = window.newPage()) {
            page.navigate(year.address() + "/desk");
            page.locator("#q").fill("ACME-0030");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Replay ACME-0030"))
                    .click();
            page.locator("input[type=range]").fill("5");
            PlaywrightAssertions.assertThat(page.locator(".player strong")).containsText("Event 5 of");
            assertThat(page.url()).contains("asOf=");
        }
    }

    @Test
    void the_player_steps_by_keys_by_its_slider_and_by_itself() {
        try (var page = manager.newPage()) {
            page.navigate(year.address() + "/items/acme-enclave/30/replay");
            var where = page.locator(".player strong");
            page.keyboard().press("Home");
            PlaywrightAssertions.assertThat(where).containsText("Event 1 of");
            page.keyboard().press("ArrowRight");
            PlaywrightAssertions.assertThat(where).containsText("Event 2 of");
            page.keyboard().press("ArrowLeft");
            PlaywrightAssertions.assertThat(where).containsText("Event 1 of");
            page.locator("input[type=range]").fill("5");
            PlaywrightAssertions.assertThat(where).containsText("Event 5 of");
            page.locator("[data-play]").click();
            PlaywrightAssertions.assertThat(where).containsText("Event 7 of");
            page.locator("[data-play]").click();
            page.keyboard().press("End");
            PlaywrightAssertions.assertThat(page.locator("[data-way=next]")).hasCount(0);
        }
    }

    @Test
    void the_keyboard_reaches_the_content_before_the_navigation() {
        try (var page = manager.newPage()) {
            page.navigate(year.address() + "/register");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#main");
        }
    }

    @Test
    void a_script_that_was_changed_is_fetched_though_all_files_of_a_build_have_one_date() {
        try (var page = manager.newPage()) {
            page.navigate(year.address() + "/");
            assertThat(page.getAttribute("script[src^='/assets/']", "src")).matches("/assets/poam-[0-9a-f]{32}\\.js");
        }
    }

    @Test
    void every_page_says_that_the_history_is_invented() {
        try (var page = manager.newPage()) {
            page.navigate(year.address() + "/");
            assertThat(page.textContent("body")).contains("Everything in this ledger is invented");
        }
    }

    /** In one go, as there are no frames to put together, and without a list of all that is right: a third of the time. */
    private static AxeBuilder axe(Page page) {
        var onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(onlyViolations);
    }

    private static List<String> violations(AxeBuilder look) {
        return look.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList())
                .toList();
    }

    private static Path picture(String path, String drawn) {
        return Path.of("target/screenshots", path.replaceAll("\\W+", "_") + "-" + drawn + ".png");
    }

    private String lastArtifact(Page page) {
        page.navigate(year.address() + "/evidence");
        return page.locator("tbody th a[href^='/evidence/']").first().getAttribute("href");
    }

    private BrowserContext whoSees(String path) {
        return account(path).equals("ada") ? administrator : manager;
    }

    /** Whose page it is. */
    static String account(String path) {
        return path.startsWith("/administration") || path.startsWith("/systems") ? "ada" : "maria";
    }

    private BrowserContext signedIn(String account) {
        var window = chromium.window(DESK, 900);
        try (var page = window.newPage()) {
            new Visitor(page, year.address()).signsIn(account, Demonstration.PASSWORD);
        }
        return window;
    }
}
