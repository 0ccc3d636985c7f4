package io.poamledger.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.RouteOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.poamledger.app.demo.Demonstration;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What is done about many items on one page. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set up once for all tests
class ManyItemsAtOnceTest {

    private static final List<String> DECISIONS = List.of(
            "Keep the date", "Move the date", "Ask for a recovery plan", "Reassign", "Commit resources", "Escalate");

    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(30_000);

    private AYearOfHistory year;
    private Chromium chromium;
    private BrowserContext window;
    private Visitor maria;

    @BeforeAll
    void a_year_of_history_is_served(@TempDir Path folder) {
        year = AYearOfHistory.served(folder);
        chromium = new Chromium();
        window = chromium.window(1280, 900);
        maria = new Visitor(window.newPage(), year.address());
        maria.signsIn("maria", Demonstration.PASSWORD);
    }

    @AfterAll
    void everything_ends() {
        chromium.close();
        year.close();
    }

    @Test
    void a_review_of_twelve_items_is_one_click_for_each_and_two_fields() {
        var chosen = chooses(12);
        maria.opens("/reviews/room?items=" + String.join(",", chosen));
        var rows = maria.page().locator("[data-row][data-of]");
        assertThat(rows).hasCount(12);
        assertThat(maria.page().locator("h1")).hasText("Review: 0 of 12 decided");
        for (var at = 0; at < 12; at++) {
            rows.nth(at)
                    .getByLabel(DECISIONS.get(at % 6), new Locator.GetByLabelOptions().setExact(true))
                    .check();
        }
        assertThat(maria.page().locator("h1")).hasText("Review: 12 of 12 decided");
        var form = maria.form("Record the review");
        form.fill("Participants", "Maria Lindgren\nOmar Haddad").fill("Decisions", "As said at each item.");
        picture("review");
        form.press("Record the review");
        assertThat(recorded()).containsText("Recorded: “Record a review");
        Assertions.assertThat(maria.page().url()).contains("/reviews?system=acme-enclave");

        maria.opens("/reviews/room?items=" + String.join(",", chosen));
        assertThat(maria.page().locator("article").filter(new Locator.FilterOptions().setHasText("Last decision:")))
                .hasCount(12);
        assertThat(maria.page().locator("article").first()).containsText("no event.");
    }

    @Test
    void a_decision_without_a_word_for_it_is_refused_beside_its_item() {
        maria.opens("/reviews/room?items=" + String.join(",", chooses(3)));
        var row = maria.page().locator("[data-row][data-of]").nth(1);
        row.getByLabel("What was said").fill("Nobody said what follows.");
        var form = maria.form("Record the review");
        form.fill("Participants", "Maria").fill("Decisions", "none").press("Record the review");
        assertThat(row.getByRole(AriaRole.ALERT)).containsText("'Decision' is missing");
        assertThat(row.getByLabel("What was said")).hasValue("Nobody said what follows.");
    }

    @Test
    void each_of_what_is_ticked_gets_a_command_of_its_own_and_says_what_came_of_it() {
        var address = "/register?system=acme-enclave&state=all&sort=item";
        maria.opens(address);
        assertThat(maria.page().locator("[data-selection]")).isHidden();
        tick(maria, "In progress", 0);
        tick(maria, "In progress", 1);
        tick(maria, "Closed", 0);
        try (var page = window.newPage()) {
            var meanwhile = new Visitor(page, year.address());
            meanwhile.opens(address);
            tick(meanwhile, "In progress", 0);
            assigns(meanwhile, "Somebody else");
            assertThat(meanwhile.page().locator("tr.outcome")).containsText("recorded, position");
        }
        assigns(maria, "The network team");
        var outcomes = maria.page().locator("tr.outcome");
        assertThat(outcomes).hasCount(3);
        assertThat(outcomes.filter(new Locator.FilterOptions().setHasText("recorded, position")))
                .hasCount(1);
        assertThat(outcomes.filter(new Locator.FilterOptions().setHasText("somebody changed it meanwhile")))
                .hasCount(1);
        assertThat(outcomes.filter(new Locator.FilterOptions().setHasText("is closed")))
                .hasCount(1);
        assertThat(maria.page().locator("[data-told]"))
                .containsText(Pattern.compile("(1 (changed meanwhile|recorded|refused)(, )?){3}"));
        assertThat(maria.page().locator("[data-pick]:checked")).hasCount(2);
        picture("outcomes");
        maria.follows("Show the register as it is now");
        assertThat(maria.page().locator("table.rows")).containsText("The network team");
    }

    @Test
    void what_is_shown_is_kept_under_a_name() {
        maria.opens("/register?overdue=true&risk=high");
        maria.unfolds("Save this view");
        maria.form("Save").fill("Name", "Burning").press("Save");
        assertThat(maria.page().locator(".views [aria-current]")).hasText("Burning");
        Assertions.assertThat(maria.page().url()).endsWith("/register?overdue=true&risk=high");
        maria.opens("/register");
        maria.follows("Burning");
        maria.unfolds("Your views");
        maria.form("Forget").press("Forget “Burning”");
        assertThat(maria.page().locator(".views")).not().containsText("Burning");
    }

    @Test
    void a_key_opens_the_search_wherever_nobody_types_and_its_first_answer_is_one_key_away() {
        maria.opens("/figures");
        maria.page().keyboard().press("/");
        var palette = maria.page().locator("dialog[data-palette]");
        assertThat(palette).isVisible();
        maria.page().keyboard().type("acme-7");
        assertThat(palette.locator("a").first()).containsText("ACME-0007");
        picture("palette");
        maria.page().keyboard().press("ArrowDown");
        assertThat(palette.locator("a").first()).isFocused();
        maria.page().keyboard().press("Enter");
        maria.page().waitForURL("**/items/ACME-0007");

        maria.opens("/register");
        maria.page().locator("#q").pressSequentially("a/b");
        assertThat(maria.page().locator("#q")).hasValue("a/b");
        assertThat(maria.page().locator("dialog[data-palette]")).isHidden();
    }

    @Test
    void what_somebody_else_records_is_shown_without_a_click_and_takes_away_nothing_that_is_ticked() {
        var address = "/register?system=acme-enclave&sort=touched&down=true";
        maria.opens(address);
        try (var page = window.newPage()) {
            var meanwhile = new Visitor(page, year.address());
            meanwhile.opens(address);
            tick(meanwhile, "In progress", 2);
            assigns(meanwhile, "The night shift");
            assertThat(meanwhile.page().locator("tr.outcome")).containsText("recorded, position");
            maria.page().bringToFront();
            assertThat(maria.page().locator("#register-list")).containsText("The night shift", PATIENTLY);
            assertThat(maria.page().locator(".news")).containsText("Brought up to position");

            tick(maria, "In progress", 0);
            meanwhile.opens(address);
            tick(meanwhile, "In progress", 2);
            assigns(meanwhile, "The early shift");
            assertThat(meanwhile.page().locator("tr.outcome")).containsText("recorded, position");
            maria.page().bringToFront();
            assertThat(maria.page().locator(".news"))
                    .containsText("Something new: the ledger is at position", PATIENTLY);
            assertThat(maria.page().locator("[data-pick]:checked")).hasCount(1);
            assertThat(maria.page().locator("#register-list")).not().containsText("The early shift");
        }
    }

    @Test
    void a_page_that_was_not_let_in_to_listen_asks_again() {
        try (var page = window.newPage()) {
            var listener = new Visitor(page, year.address());
            page.clock().install();
            page.route(
                    "**/live",
                    route -> route.fulfill(new FulfillOptions().setStatus(503)),
                    new RouteOptions().setTimes(1));
            page.waitForResponse("**/live", () -> listener.opens("/register"));
            page.waitForResponse(
                    response -> response.url().endsWith("/live") && response.ok(),
                    () -> page.clock().runFor(60_000));
        }
    }

    private static void tick(Visitor visitor, String state, int at) {
        visitor.page()
                .locator("tr[data-counted]")
                .filter(new Locator.FilterOptions().setHasText(state))
                .nth(at)
                .locator("[data-pick]")
                .check();
    }

    private static void assigns(Visitor visitor, String party) {
        visitor.unfolds("Do for each");
        visitor.formIn(visitor.page().locator("[data-selection]"), "Assign")
                .fill("Responsible party", party)
                .press("Assign");
    }

    /** So many items of one system, those that something happened to last. */
    private List<String> chooses(int many) {
        maria.opens("/register?system=acme-enclave&state=all&sort=touched&down=true");
        var labels = maria.page().locator("table.rows tbody th a").allTextContents();
        Assertions.assertThat(labels).hasSizeGreaterThanOrEqualTo(many);
        return labels.subList(0, many);
    }

    private Locator recorded() {
        return maria.page().locator("main .recorded");
    }

    private void picture(String name) {
        maria.page()
                .screenshot(new ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screenshots", "many-" + name + ".png")));
    }
}
