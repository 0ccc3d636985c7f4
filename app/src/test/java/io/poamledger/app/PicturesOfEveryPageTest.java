package io.poamledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotType;
import io.poamledger.app.demo.Demonstration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the documentation anew: {@code ./poam pictures}. */
@Tag("pictures")
class PicturesOfEveryPageTest {

    private static final Path PICTURES = Path.of("..", "docs", "pictures");

    /** A screen, how tall its pictures are, and how they are called. */
    private enum Screen {
        DESK(1280, 1000, 0.5),
        PHONE(390, 1000, 0.6);

        private final int width;
        private final int height;
        private final double scale;

        Screen(int width, int height, double scale) {
            this.width = width;
            this.height = height;
            this.scale = scale;
        }
    }

    @Test
    void are_taken(@TempDir Path folder) throws IOException {
        var taken = new ArrayList<String>();
        try (var year = AYearOfHistory.served(folder);
                var chromium = new Chromium()) {
            for (var screen : Screen.values()) {
                for (var account : List.of("maria", "ada")) {
                    try (var window = chromium.window(screen.width, screen.height, screen.scale);
                            var page = window.newPage()) {
                        var visitor = new Visitor(page, year.address());
                        visitor.signsIn(account, Demonstration.PASSWORD);
                        for (var path : pages(account)) {
                            visitor.opens(path);
                            taken.add(picture(page, path, screen));
                        }
                    }
                }
            }
        }
        Files.write(PICTURES.resolve("README.md"), index(taken));
        assertThat(taken).allSatisfy(name -> assertThat(PICTURES.resolve(name)).isNotEmptyFile());
    }

    private static List<String> pages(String account) {
        return PagesForEverybodyTest.PAGES.stream()
                .filter(path -> !path.equals(PagesForEverybodyTest.AN_ARTIFACT))
                .filter(path -> PagesForEverybodyTest.account(path).equals(account))
                .toList();
    }

    private static String picture(Page page, String path, Screen screen) {
        PlaywrightAssertions.assertThat(page.locator("[data-forms][aria-busy]:not(details *)"))
                .hasCount(0);
        var name = path.replaceAll("\\W+", "-").replaceAll("^-|-$", "") + "-" + screen.width + ".jpg";
        page.screenshot(new ScreenshotOptions()
                .setPath(PICTURES.resolve(name))
                .setType(ScreenshotType.JPEG)
                .setQuality(50));
        return name;
    }

    private static List<String> index(List<String> taken) {
        var lines = new ArrayList<>(List.of(
                "# Every page, with the demonstration year",
                "",
                "Made by `./poam pictures`: the beginning of each page as a compliance manager sees it, at a desk and on a phone.",
                ""));
        taken.stream().sorted().map(name -> "![" + name + "](" + name + ")").forEach(lines::add);
        return lines;
    }
}
