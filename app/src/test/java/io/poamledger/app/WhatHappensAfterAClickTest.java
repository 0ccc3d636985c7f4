package io.poamledger.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.poamledger.app.demo.Demonstration;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever did something is told so, and whoever cannot is told why, with nothing typed in vain. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set up once for all tests
class WhatHappensAfterAClickTest {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    private AYearOfHistory year;
    private Chromium chromium;

    @BeforeAll
    void a_year_of_history_is_served(@TempDir Path folder) {
        year = AYearOfHistory.served(folder);
        chromium = new Chromium();
    }

    @AfterAll
    void everything_ends() {
        chromium.close();
        year.close();
    }

    @Test
    void whoever_registered_a_system_is_led_to_the_role_and_to_the_import_whose_result_is_in_the_list_below() {
        try (var window = chromium.window(DESK, 900)) {
            var ada = signedIn(window, "ada");
            ada.opens("/systems");
            ada.form("Register the system")
                    .fill("System id", "harbor")
                    .fill("Name", "Harbor")
                    .fill("Item prefix", "HP")
                    .fill("Time zone", "America/New_York")
                    .press("Register the system");
            ada.seesTheHeading("What comes next");
            assertThat(recorded(ada)).containsText("Recorded: “Register a system");
            assertThat(recorded(ada)).isFocused();
            picture(ada, "newcomer");
            ada.unfolds("Grant a role on this system");
            ada.form("Grant")
                    .fill("Account", "ada")
                    .choose("Role", "Compliance manager")
                    .press("Grant");
            assertThat(recorded(ada)).containsText("Recorded: “Grant a role");
            ada.follows("Import a spreadsheet");
            assertThat(ada.page().locator("#imports-so-far")).containsText("No file came in yet");
            ada.form("Import").attach("File", SampleFiles.ours("poam.csv")).press("Import");
            assertThat(ada.page().locator("#imports-so-far tbody tr").first()).containsText("8 of 8");
            picture(ada, "import");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void whoever_was_signed_out_signs_in_again_in_place_and_what_was_typed_is_sent(int width) {
        try (var window = chromium.window(width, 900)) {
            var pete = signedIn(window, "pete");
            pete.opens("/items/" + open(pete));
            var words = "Half of it is done, seen at " + width + ".";
            var form = pete.form("Record").fill("What was done", words);
            window.clearCookies();
            form.press("Record");

            var dialog = pete.page().locator("dialog.again");
            assertThat(dialog).isVisible();
            picture(pete, "signed-out-" + width);
            var again = new Visitor.Form(dialog.locator("form"));
            again.fill("Account id", "pete")
                    .fill("Password", "not the password")
                    .press("Sign in and send");
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("not right");
            assertThat(form.field("What was done")).hasValue(words);
            again.fill("Password", Demonstration.PASSWORD).press("Sign in and send");

            assertThat(recorded(pete)).containsText("Recorded: “Record progress");
            assertThat(pete.page().locator("#history")).containsText(words);
            picture(pete, "recorded-" + width);
        }
    }

    @Test
    void progress_is_two_taps_and_one_text_away_on_a_phone() {
        try (var window = chromium.window(PHONE, 844)) {
            var pete = signedIn(window, "pete");
            pete.opens("/items/" + open(pete));
            var atHand =
                    pete.page().locator("summary").filter(new Locator.FilterOptions().setHasText("Record progress"));
            assertThat(atHand).isInViewport();
            atHand.click();
            var form = new Visitor.Form(pete.page().locator("form[data-command=RecordProgress]"));
            assertThat(form.field("What was done")).isInViewport();
            form.fill("What was done", "From the server room.");
            picture(pete, "progress-" + PHONE);
            form.press("Record progress");
            assertThat(recorded(pete)).containsText("Recorded: “Record progress");
        }
    }

    @Test
    void what_to_think_about_of_a_text_moves_nothing_while_it_is_typed_on_a_phone() {
        try (var window = chromium.window(PHONE, 844)) {
            var pete = signedIn(window, "pete");
            pete.opens("/items/" + open(pete));
            pete.page()
                    .locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("Ask for a later date"))
                    .click();
            var form = pete.page().locator("form[data-command=RequestExtension]");
            var words = new Visitor.Form(form).field("In words");
            words.focus();
            var before = words.boundingBox();
            words.fill("It is late.");
            assertThat(form.locator(".advice")).not().isEmpty();
            picture(pete, "advice-" + PHONE);
            Assertions.assertThat(words.boundingBox().y).isCloseTo(before.y, Offset.offset(1.0));
            assertThat(words).isInViewport();
        }
    }

    @Test
    void somebody_else_does_not_send_what_was_typed() {
        try (var window = chromium.window(DESK, 900)) {
            var pete = signedIn(window, "pete");
            pete.opens("/items/" + open(pete));
            var form = pete.form("Record").fill("What was done", "Only Pete saw it.");
            window.clearCookies();
            form.press("Record");
            var dialog = pete.page().locator("dialog.again");
            new Visitor.Form(dialog.locator("form"))
                    .fill("Account id", "nina")
                    .fill("Password", Demonstration.PASSWORD)
                    .press("Sign in and send");
            assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Nina Castellanos is signed in now");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Not now"))
                    .click();
            assertThat(form.field("What was done")).hasValue("Only Pete saw it.");
        }
    }

    @Test
    void a_page_that_was_loaded_before_the_last_sign_in_takes_over_the_new_one() {
        try (var window = chromium.window(DESK, 900)) {
            var pete = signedIn(window, "pete");
            pete.opens("/items/" + open(pete));
            var form = pete.form("Record").fill("What was done", "Signed in twice meanwhile.");
            window.clearCookies();
            signedIn(window, "pete");
            form.press("Record");
            assertThat(recorded(pete)).containsText("Recorded: “Record progress");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void what_somebody_may_not_see_is_refused_on_a_page(int width) {
        try (var window = chromium.window(width, 900)) {
            var pete = signedIn(window, "pete");
            var response = pete.page().navigate(year.address() + "/administration");
            Assertions.assertThat(response.status()).isEqualTo(403);
            pete.seesTheHeading("Not allowed");
            picture(pete, "not-allowed-" + width);
            assertThat(pete.page().getByRole(AriaRole.NAVIGATION).first()).isVisible();
            pete.follows("Go to the start page");
            pete.page().waitForURL(year.address() + "/");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void closing_shows_what_it_needs_before_it_is_tried(int width) {
        try (var window = chromium.window(width, 900)) {
            var vera = signedIn(window, "vera");
            vera.opens("/items/" + open(vera));
            vera.page()
                    .locator("[data-forms][aria-busy][hx-trigger=load]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            vera.unfolds("What can be done");
            vera.page()
                    .locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("Close with evidence"))
                    .press("Enter");
            var checks = vera.page().locator(".checklist li");
            assertThat(checks.filter(new Locator.FilterOptions().setHasText("Still to do:"))
                            .first())
                    .isVisible();
            assertThat(checks.filter(new Locator.FilterOptions().setHasText("open are")))
                    .containsText("milestone");
            picture(vera, "closing-" + width);
        }
    }

    private Visitor signedIn(BrowserContext window, String account) {
        var visitor = new Visitor(window.newPage(), year.address());
        visitor.signsIn(account, Demonstration.PASSWORD);
        return visitor;
    }

    /** An item of Pete's with an open milestone. */
    private static String open(Visitor visitor) {
        visitor.opens("/register?owner=Pete&state=in-progress");
        return visitor.page().locator("tbody th a").first().textContent().strip();
    }

    private static Locator recorded(Visitor visitor) {
        return visitor.page().locator(".recorded");
    }

    private static void picture(Visitor visitor, String name) {
        visitor.page()
                .screenshot(new ScreenshotOptions()
                        .setPath(Path.of("target/screenshots", "after-a-click-" + name + ".png")));
    }
}
