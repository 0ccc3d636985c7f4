package io.poamledger.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.poamledger.app.demo.Demonstration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that are not understood are explained once on the page; an edited file shows there what its sender changed. */
class AFileIsExplainedOnItsPageTest {

    @Test
    void and_comes_back_as_changes(@TempDir Path folder) throws IOException {
        var plan = Files.writeString(folder.resolve("plan.csv"), "Nr,Befund,Fertig bis\nM-1,Ports open,15/02/2027\n");
        var edited =
                Files.writeString(folder.resolve("edited.csv"), "Nr,Befund,Fertig bis\nM-1,Ports open,01/03/2027\n");
        try (var year = AYearOfHistory.served(folder);
                var chromium = new Chromium();
                var window = chromium.window(1280, 900)) {
            var maria = new Visitor(window.newPage(), year.address());
            maria.signsIn("maria", Demonstration.PASSWORD);
            maria.opens("/imports");
            var report = maria.page().locator("#report");
            var form = maria.form("Try it").attach("File", plan);

            form.press("Try it: store nothing");
            assertThat(maria.page().locator("[data-columns]")).containsText("it holds dates");
            form.choose("Take the column Nr as", "Item")
                    .choose("Take the column Befund as", "Weakness")
                    .choose("Take the column Fertig bis as", "Scheduled completion date, day first")
                    .fill("Keep what the columns are", "Plant register")
                    .press("Import");
            assertThat(report).containsText("1 items were opened");

            form.attach("File", edited).press("Try it: store nothing");
            assertThat(report).containsText("Plant register");
            var changes = maria.page().locator("[data-changes]");
            assertThat(changes).containsText("2027-03-01");
            form.check("Take Scheduled completion date of row 2")
                    .choose("Why dates move", "vendor delay")
                    .fill("In words, for the assessor", "The part comes in March")
                    .press("Import");
            assertThat(report).containsText("1 were changed");
        }
    }
}
