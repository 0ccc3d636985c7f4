package io.poamledger.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.poamledger.app.server.DataFolder;
import io.poamledger.app.server.Server;
import io.poamledger.app.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody does who has just started it, in the words on the screen. */
@SuppressWarnings("NullAway.Init")
class TheFirstDayTest {

    private static final String PASSWORD = "four invented plain words";
    private static final String NOTICE = "No privacy and security notice before sign-in";
    private static final String VENDOR_IS_LATE = "The vendor delivers the template later.";
    private static final String COUNSEL_IS_AWAY = "Counsel reads it after the holiday.";

    @TempDir
    Path folder;

    private Database.Opened opened;
    private Server server;
    private Chromium chromium;
    private Visitor ada;

    private void startsOver(Database database) {
        opened = database.open();
        server = start();
        chromium = new Chromium();
        ada = visitor();
    }

    @AfterEach
    void everything_ends() {
        chromium.close();
        server.close();
        opened.close();
    }

    @ParameterizedTest
    @EnumSource
    void leads_from_the_one_time_link_to_a_closed_item_that_outlives_a_restart(Database database) throws IOException {
        startsOver(database);
        becomesTheAdministrator();
        namesTheOrganisation();
        grantsHerselfTheRoleOfComplianceManager();
        registersASystem();
        importsTheSampleAfterADryRun();
        reschedulesAMilestoneTwice();
        isRefusedADateAfterTheItemsOwnAndKeepsWhatSheTyped();
        closesTheItemWithAFile();
        seesItsHistoryInWords();

        server.close();
        server = start();
        ada = visitor();
        ada.signsIn("ada", PASSWORD);
        ada.opens("/items/harbor/1");

        seesEveryDateAndBothReasons();
        seesItsHistoryInWords();
        server.close();
        var verification = PoamProcess.run(opened.command("verify", folder.resolve("data")));
        assertThat(verification.output()).contains("The ledger is intact");
        assertThat(verification.status()).isZero();
    }

    private void becomesTheAdministrator() {
        ada.opens(server.firstAdministratorsLink().orElseThrow());
        ada.form("Start")
                .fill("Account id", "ada")
                .fill("Your name", "Ada Okafor")
                .fill("Password", PASSWORD)
                .fill("The same password again", PASSWORD)
                .press("Start");
        ada.sees("Ada Okafor");
        assertThat(server.firstAdministratorsLink()).isEmpty();
    }

    private void namesTheOrganisation() {
        ada.opens("/administration");
        ada.form("Rename")
                .fill("Name, as every page shows it", "Harbor Precision Machining")
                .press("Rename");
        ada.sees("Harbor Precision Machining");
    }

    private void grantsHerselfTheRoleOfComplianceManager() {
        ada.opens("/administration");
        ada.unfolds("Grant a role to ada");
        ada.form("Grant").choose("Role", "Compliance manager").press("Grant");
        ada.sees("Compliance manager on all systems");
    }

    private void registersASystem() {
        ada.opens("/systems");
        ada.form("Register the system")
                .fill("System id", "harbor")
                .fill("Name", "Harbor Precision CUI Enclave")
                .fill("Item prefix", "HP")
                .fill("Time zone", "America/New_York")
                .press("Register the system");
        ada.seesTheHeading("Harbor Precision CUI Enclave");
    }

    private void importsTheSampleAfterADryRun() {
        ada.opens("/imports");
        var form = ada.form("Import")
                .choose("Into the system", "Harbor Precision CUI Enclave")
                .attach("File", SampleFiles.ours("poam.csv"));
        form.press("Try it: store nothing");
        ada.sees("8 items can be imported");
        ada.sees("nothing was stored");
        form.press("Import");
        ada.sees("8 items were opened");
        ada.follows("See them in the register");
        ada.sees("8 items");
        ada.sees(NOTICE);
    }

    private void reschedulesAMilestoneTwice() {
        ada.follows("HP-0001");
        ada.seesTheHeading(NOTICE);
        reschedules("2026-12-14", "Vendor delay", VENDOR_IS_LATE);
        assertThat(datesOfTheSecondMilestone()).containsText("2026-12-14");
        reschedules("2026-12-16", "Priorities changed", COUNSEL_IS_AWAY);
        seesEveryDateAndBothReasons();
    }

    private void reschedules(String date, String code, String reason) {
        ada.formIn(secondMilestone(), "Move the date")
                .fill("New date", date)
                .choose("Reason", code)
                .fill("Why, for the assessor", reason)
                .press("Move the date");
        assertThat(datesOfTheSecondMilestone()).containsText(reason);
    }

    private void seesEveryDateAndBothReasons() {
        assertThat(datesOfTheSecondMilestone().locator("del, strong"))
                .hasText(new String[] {"2026-12-11", "2026-12-14", "2026-12-16"});
        assertThat(datesOfTheSecondMilestone()).containsText(VENDOR_IS_LATE);
        assertThat(datesOfTheSecondMilestone()).containsText(COUNSEL_IS_AWAY);
    }

    private void isRefusedADateAfterTheItemsOwnAndKeepsWhatSheTyped() {
        var form = ada.formIn(secondMilestone(), "Move the date")
                .fill("New date", "2030-01-31")
                .choose("Reason", "Scope grew")
                .fill("Why, for the assessor", "Far too late.");
        form.press("Move the date");

        assertThat(form.problemBeside("New date")).containsText("2030-01-31");
        assertThat(form.problemBeside("New date")).containsText("2026-12-18");
        assertThat(form.field("New date")).hasAttribute("aria-invalid", "true");
        assertThat(form.field("New date")).isFocused();
        assertThat(form.field("New date")).hasValue("2030-01-31");
        assertThat(form.field("Why, for the assessor")).hasValue("Far too late.");
    }

    private void closesTheItemWithAFile() throws IOException {
        ada.opens("/items/harbor/1");
        completes(firstMilestone());
        completes(secondMilestone());
        var proof = Files.writeString(folder.resolve("policy-report.txt"), "All 41 domain members show the notice.\n");
        ada.form("Upload and attach")
                .attach("File", proof)
                .fill("What it shows for this item", "Shown on every member")
                .press("Upload and attach");
        assertThat(ada.page().getByRole(AriaRole.LINK).getByText("policy-report.txt"))
                .isVisible();
        var closing = closes();
        assertThat(closing.problemBeside("Waiver")).containsText("did some of the work");
        LocalProgram.over(folder.resolve("data"))
                .command("WaiveSeparation", """
                {"itemId": "harbor/1", "account": "ada", "reason": "Dana did it and has no account; Ada entered it."}""")
                .accepted();
        ada.opens("/items/harbor/1");
        closes();
        ada.seesTheHeading("How it ended");
    }

    private Visitor.Form closes() {
        var closing = ada.form("Close the item")
                .fill("Actions taken", "The notice is published by group policy.")
                .fill("Deviations from the plan", "None")
                .fill("Version of the system security plan", "4.1")
                .check("policy-report.txt");
        closing.press("Close the item");
        return closing;
    }

    private void completes(Locator milestone) {
        var before = ada.page().url();
        ada.formIn(milestone, "Complete the milestone").press("Complete the milestone");
        // The page before it says in its forms what this one says in its rows.
        ada.page().waitForURL(url -> !url.equals(before));
        assertThat(milestone.locator("[data-label=State]")).containsText("completed on");
    }

    private void seesItsHistoryInWords() {
        for (var words : List.of(VENDOR_IS_LATE, COUNSEL_IS_AWAY, "policy-report.txt", "recorded", "by Ada Okafor")) {
            assertThat(ada.page().locator("#history")).containsText(words);
        }
        assertThat(ada.page().locator("#history del").getByText("2026-12-11").first())
                .isVisible();
        assertThat(ada.page().locator("#history .what").first()).containsText("closed");
    }

    private Locator firstMilestone() {
        return ada.page().locator("#milestone-1");
    }

    private Locator secondMilestone() {
        return ada.page().locator("#milestone-2");
    }

    private Locator datesOfTheSecondMilestone() {
        return secondMilestone().locator("[data-label='Every date']");
    }

    private Server start() {
        return Server.start(
                ServerSettings.over(new DataFolder(folder.resolve("data"))).withLedger(opened.uri()));
    }

    private Visitor visitor() {
        return new Visitor(chromium.window(1280, 900).newPage(), server.address());
    }
}
