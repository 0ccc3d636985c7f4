package io.poamledger.query.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.w3c.dom.Document;

/**
 * Makes of what a page shows a document for paper: nothing to click on, nothing folded, no drawing that a table beside it says in words,
 * and of a position the same whenever it is asked for.
 */
final class PrintedPage {

    private static final String STYLE = style();
    private static final String ONLY_ON_SCREENS = """
            nav, form, button, input, script, svg, [hidden], [data-forms], [data-later], .on-screens, .legend, .switch, .command-bar, .actions, .visually-hidden, .history details > :not(summary),
            details.form:not(.milestone), a[href*=/replay], a[href*=/diff]""";
    private static final String ONLY_FOR_SCRIPTS =
            "a, time, p span:not([class]), dd span:not([class]), td span:not([class])";
    private static final Set<String> KEPT = Set.of("class", "scope", "colspan", "rowspan", "lang");

    private PrintedPage() {}

    /**
     * A document for paper, with a number that is the same for the same.
     *
     * @param number of what is printed, not of the page that it was made of
     */
    record Printed(Document document, long number) {}

    /** @param content the content of a page, as HTML */
    static Printed of(Sheet sheet, String organisation, String content) {
        var page = Jsoup.parse("<html lang=\"en\"><head></head><body></body></html>");
        page.title(sheet.title());
        page.head().appendElement("meta").attr("name", "description").attr("content", sheet.title());
        page.head().appendElement("meta").attr("name", "subject").attr("content", sheet.title());
        page.head().appendElement("style").appendText(sheet.inCss() + STYLE);
        page.body().appendElement("div").addClass("sheet-title").text(organisation + " · " + sheet.title());
        page.body().appendElement("div").addClass("sheet-moment").text(sheet.moment());
        var main = page.body().appendElement("div");
        main.html(content);
        onPaper(main);
        var number = new CRC32();
        number.update(page.html().getBytes(StandardCharsets.UTF_8));
        return new Printed(new W3CDom().namespaceAware(false).fromJsoup(page), number.getValue());
    }

    private static void onPaper(Element main) {
        main.select(ONLY_ON_SCREENS).remove();
        main.select("details, summary").forEach(folded -> folded.tagName("div").addClass("unfolded"));
        main.select("section, header, figure").forEach(part -> part.tagName("div"));
        main.select(ONLY_FOR_SCRIPTS).unwrap();
        for (var element : main.getAllElements()) {
            element.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .filter(name -> !KEPT.contains(name))
                    .forEach(element::removeAttr);
        }
    }

    private static String style() {
        try (var file = PrintedPage.class.getResourceAsStream("paper.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
