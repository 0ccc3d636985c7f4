package io.poamledger.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A manager, an owner with a phone and a validator, from a spreadsheet to a closed item: whatever one of them typed is in the history,
 * every day that was lost in the timeline, and every number leads to what it counts.
 */
@SuppressWarnings("NullAway.Init")
class AFirstDayOfThreePeopleTest {

    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final String PASSWORD = "four invented plain words";
    private static final String ITEM = "/items/HP-0001";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/New_York"));

    @TempDir
    Path folder;

    private Server server;
    private Chromium chromium;
    private Visitor ada;
    private Visitor olive;
    private Visitor vera;
    private final List<String> typed = new ArrayList<>();

    @BeforeEach
    void starts() {
        server = Server.start(ServerSettings.over(new DataFolder(folder.resolve("data"))));
        chromium = new Chromium();
        ada = visitor(DESK);
    }

    @AfterEach
    void ends() {
        chromium.close();
        server.close();
    }

    @Test
    void leads_from_a_spreadsheet_to_an_item_that_somebody_else_closed() throws IOException {
        becomesSomebody(ada, server.firstAdministratorsLink().orElseThrow(), "ada");
        var program = LocalProgram.over(folder.resolve("data"));
        grants(program, "ada", "COMPLIANCE_MANAGER");
        registersTheSystemAndImportsTheSpreadsheet();
        olive = invited("olive", PHONE);
        vera = invited("vera", DESK);
        grants(program, "olive", "OWNER");
        grants(program, "vera", "VALIDATOR");

        assignsThreeSupportersAndApproves();
        acceptsTheDatesOnThePhone();
        asksForALaterDate();
        grantsIt();
        replacesAMilestone();
        finishesTheWorkOnThePhoneWithThreeArtifacts();
        closesIt();

        seesEveryValueInTheHistory();
        seesEverySlipInTheTimeline();
        seesThatEveryNumberLeadsToWhatItCounts();
    }

    private void registersTheSystemAndImportsTheSpreadsheet() {
        ada.opens("/systems");
        ada.form("Register the system")
                .fill("System id", "harbor")
                .fill("Name", "Harbor Precision CUI Enclave")
                .fill("Item prefix", "HP")
                .fill("Time zone", "America/New_York")
                .press("Register the system");
        ada.seesTheHeading("What comes next");
        ada.opens("/imports");
        ada.form("Import")
                .choose("Into the system", "Harbor Precision CUI Enclave")
                .attach("File", SampleFiles.ours("poam.csv"))
                .press("Import");
        ada.sees("8 items were opened");
    }

    private void assignsThreeSupportersAndApproves() {
        ada.opens(ITEM);
        ada.form("Assign")
                .fill("Responsible party", says("Olive Stone"))
                .fill("Their account", "olive")
                .fill(
                        "Supporting parties",
                        says("IT help desk") + "\n" + says("Network team") + "\n" + says("Facilities"))
                .press("Assign");
        done(ada, "Assign");
        ada.opens(ITEM);
        ada.form("Approve the plan")
                .fill("Note", says("As discussed on the first day."))
                .press("Approve the plan");
        done(ada, "Approve the plan");
        assertThat(standing(ada)).hasText("imposed");
        // Who does not have to keep the dates is not asked to accept them.
        assertThat(ada.page().getByText("Accept the dates", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }

    private void acceptsTheDatesOnThePhone() {
        olive.opens("/mine");
        assertThat(olive.page()
                        .getByRole(AriaRole.REGION)
                        .getByText("Dates to accept or contest")
                        .first())
                .isVisible();
        olive.follows("HP-0001");
        olive.form("Accept every date").fill("Note", says("We can keep them.")).press("Accept every date");
        done(olive, "Accept the dates");
        assertThat(standing(olive)).hasText("accepted");
        fitsThePhone();
    }

    private void asksForALaterDate() {
        olive.opens(ITEM);
        olive.form("Ask for it")
                .fill("Date asked for", says(TODAY.plusDays(60).toString()))
                .choose("Reason", "Vendor delay")
                .fill("In words", says("The vendor delivers the template later."))
                .press("Ask for it");
        done(olive, "Ask for a later date");
        assertThat(standing(olive)).hasText("accepted; asked for is " + TODAY.plusDays(60));
    }

    private void grantsIt() {
        ada.opens("/mine");
        assertThat(ada.page().locator("main")).containsText("Later dates to grant or refuse");
        ada.follows("HP-0001");
        ada.form("Grant it").fill("Note", says("The vendor confirmed it.")).press("Grant it");
        done(ada, "Grant a later date");
        assertThat(standing(ada)).hasText("imposed");
    }

    private void replacesAMilestone() {
        ada.opens(ITEM);
        ada.formIn(ada.page().locator("#milestone-2"), "Cancel the milestone")
                .fill("Why it will not be done", says("The policy is published in two steps."))
                .choose("What replaces it", "To come")
                .press("Cancel the milestone");
        done(ada, "Cancel");
        ada.opens(ITEM);
        var adding = ada.form("Add the milestone")
                .fill("Step", says("Policy active on the first half"))
                .fill("Due on", says(TODAY.plusDays(45).toString()));
        // Only what was cancelled can be replaced.
        assertThat(adding.field("In place of the cancelled milestone").locator("option"))
                .hasCount(2);
        adding.field("In place of the cancelled milestone").selectOption("2");
        adding.press("Add the milestone");
        done(ada, "Add a milestone");
    }

    private void finishesTheWorkOnThePhoneWithThreeArtifacts() throws IOException {
        olive.opens(ITEM);
        for (var milestone : List.of("#milestone-1", "#milestone-3")) {
            olive.opens(ITEM);
            olive.formIn(olive.page().locator(milestone), "Complete the milestone")
                    .fill("Note", says("Done: " + milestone))
                    .press("Complete the milestone");
            done(olive, "Complete");
        }
        for (var number : List.of("first", "second", "third")) {
            var file = Files.writeString(folder.resolve(number + "-report.txt"), "All members show it, " + number);
            olive.opens(ITEM);
            olive.form("Upload and attach")
                    .attach("File", file)
                    .fill("What it shows for this item", says("Seen on the " + number + " floor"))
                    .press("Upload and attach");
            assertThat(olive.page().getByRole(AriaRole.LINK).getByText(says(number + "-report.txt")))
                    .isVisible();
        }
        fitsThePhone();
    }

    private void closesIt() {
        vera.opens(ITEM);
        var closing = vera.form("Close the item")
                .fill("Actions taken", says("The notice is published by group policy."))
                .fill("Deviations from the plan", says("In two steps instead of one."))
                .fill("Version of the system security plan", says("4.1"));
        for (var number : List.of("first", "second", "third")) {
            closing.check(number + "-report.txt");
        }
        closing.press("Close the item");
        vera.seesTheHeading("How it ended");
    }

    private void seesEveryValueInTheHistory() {
        var history = vera.page().locator("#history");
        for (var words : typed) {
            assertThat(history).containsText(words);
        }
    }

    private void seesEverySlipInTheTimeline() {
        vera.opens("/timeline?item=HP-0001");
        var promises = vera.page().locator("table:has(#promises-caption) tbody tr");
        assertThat(promises.filter(new Locator.FilterOptions().setHasText("Completion of the item")))
                .containsText(later("2026-12-18", 60));
        assertThat(promises.filter(new Locator.FilterOptions().setHasText("Policy active on the first half")))
                .containsText(later("2026-12-11", 45));
        assertThat(vera.page().locator("main")).containsText("The vendor delivers the template later.");
    }

    /** The sample's date, and what was promised in its place. */
    private static String later(String baseline, int daysFromNow) {
        return LocalDate.parse(baseline).until(TODAY.plusDays(daysFromNow), ChronoUnit.DAYS) + " days later";
    }

    private void seesThatEveryNumberLeadsToWhatItCounts() {
        for (var address : List.of(
                "/",
                "/mine",
                "/overdue",
                "/figures",
                "/timeline",
                "/promises?from=2026-01-01&to=2027-12-31",
                "/as-of")) {
            for (var number : read(address).select("[data-counts]")) {
                assertThat(counted(number.attr("href")))
                        .as("%s on %s leads to %s", number.text(), address, number.attr("href"))
                        .isEqualTo(Integer.parseInt(number.text().replace(",", "")));
            }
        }
    }

    private int counted(String address) {
        if (address.contains("#")) {
            // A part of a page, with a line for each.
            return read(address)
                    .select(address.substring(address.indexOf('#')) + " li")
                    .size();
        }
        var rows = 0;
        for (var next = address; !next.isEmpty(); ) {
            var page = read(next);
            rows += page.select("[data-counted]").size();
            next = page.select("a[rel=next]").attr("href");
        }
        return rows;
    }

    private Document read(String path) {
        var answer = ada.page().request().get(server.address() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }

    private String says(String words) {
        typed.add(words);
        return words;
    }

    /** How those who have to keep it stand to the item's own date. */
    private static Locator standing(Visitor visitor) {
        return visitor.page().locator("[data-agreement]").first();
    }

    private static void done(Visitor visitor, String title) {
        assertThat(visitor.page().locator(".recorded")).containsText("Recorded: “" + title);
    }

    private void fitsThePhone() {
        assertThat((Integer) olive.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
    }

    private static void grants(LocalProgram program, String account, String role) {
        program.command("GrantRole", """
                {"account": "%s", "role": "%s"}""".formatted(account, role)).accepted();
    }

    private Visitor invited(String account, int width) {
        ada.opens("/administration");
        ada.form("Make account and link")
                .fill("Account id", account)
                .fill("Name", account)
                .press("Make account and link");
        var guest = visitor(width);
        becomesSomebody(guest, ada.page().locator("#link").inputValue(), account);
        return guest;
    }

    private static void becomesSomebody(Visitor visitor, String link, String account) {
        visitor.opens(link);
        var form = visitor.form("Start");
        if (form.field("Account id").count() > 0) {
            form.fill("Account id", account).fill("Your name", account);
        }
        form.fill("Password", PASSWORD)
                .fill("The same password again", PASSWORD)
                .press("Start");
        visitor.page().waitForURL(url -> !url.contains("/welcome/"));
    }

    private Visitor visitor(int width) {
        return new Visitor(chromium.window(width, 900).newPage(), server.address());
    }
}
