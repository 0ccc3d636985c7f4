package io.poamledger.query.paper;

import static io.poamledger.query.Told.ACME;
import static io.poamledger.query.Told.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.Told;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;

@SuppressWarnings("NullAway.Init") // set up once for all tests
class PagesOnPaperTest {

    private static final int ITEMS = 50;
    private static final int EVENTS = ITEMS + 5;
    private static final float A4 = 595.28f;
    private static final float LETTER = 612f;

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-07-05T16:00:00Z");
        server.signedInAs(Role.ASSESSOR);
        var told = new ArrayList<>(List.of(
                at("2026-01-05", Told.registered(ACME, "ACME", "UTC")),
                at("2026-01-05", Told.opened(item(1), "Zürich – 中 " + "very ".repeat(60) + "wordy")),
                at("2026-01-05", Told.scheduled(item(1), "2026-03-31")),
                at("2026-01-05", Told.approved(item(1)))));
        for (var number = 2; number <= ITEMS; number++) {
            told.add(at("2026-01-06", Told.opened(item(number), "Weakness " + number)));
        }
        told.add(at("2026-02-24", Told.moved(item(1), "2026-03-31", "2026-04-30", MoveReason.VENDOR_DELAY)));
        told.add(at("2026-03-27", Told.assigned(item(1), "Dana")));
        server.record(told);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void the_register_has_all_items_and_on_each_page_its_columns_the_moment_and_the_position() throws Exception {
        for (var asked : List.of("", "&asOf=2026-05-01", "&asOf=" + (EVENTS - 1), "&asOf=2026-05-01&by=claimed")) {
            try (var pdf = pdf("/register.pdf?system=acme&paper=a4" + asked)) {
                assertThat(pdf.getNumberOfPages()).as(asked).isGreaterThan(1);
                var all = text(pdf, 0).replaceAll("\\s+", " ");
                assertThat(all).as(asked).contains("ACME-0001", "ACME-0050", "wordy", "Zürich – [U+4E2D]");
                for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                    assertThat(text(pdf, page).replaceAll("\\s+", " "))
                            .as(asked)
                            .contains("Weakness", "Requirement")
                            .contains("position " + (asked.matches(".*asOf=[0-9]+") ? EVENTS - 1 : EVENTS))
                            .contains("Page " + page + " of " + pdf.getNumberOfPages())
                            .doesNotContain("Next page", "Overdue only");
                }
            }
        }
    }

    @Test
    void an_item_is_told_with_its_plan_its_dates_and_its_history() throws Exception {
        try (var pdf = pdf("/items/ACME-0001.pdf")) {
            assertThat(text(pdf, 0).replaceAll("\\s+", " "))
                    .contains("As of 2026-07-05; ledger position " + EVENTS)
                    .contains("ACME-0001", "wordy", "Dana", "2026-03-31", "2026-04-30", "vendor delay", "History")
                    .doesNotContain("Replay", "Show the item as of this event");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("ACME-0001 Zürich");
        }
        try (var then = pdf("/items/acme/1.pdf?asOf=4")) {
            assertThat(text(then, 0).replaceAll("\\s+", " "))
                    .contains("As of position 4; ledger position 4")
                    .doesNotContain("2026-04-30");
        }
    }

    @Test
    void the_report_says_on_paper_what_it_says_on_its_page() throws Exception {
        try (var pdf = pdf("/reports/management-attention.pdf?from=2026-02-01&to=2026-06-30")) {
            assertThat(text(pdf, 0).replaceAll("\\s+", " "))
                    .contains("as of ledger position " + EVENTS, "0 reviews were held", "vendor delay 30")
                    .contains("№ " + (EVENTS - 1));
        }
    }

    @Test
    void a_sheet_is_letter_unless_it_is_asked_for_as_a4() throws Exception {
        try (var letter = pdf("/items/ACME-0002.pdf");
                var a4 = pdf("/items/ACME-0002.pdf?paper=a4")) {
            assertThat(letter.getPage(0).getMediaBox().getWidth()).isCloseTo(LETTER, within(1f));
            assertThat(a4.getPage(0).getMediaBox().getWidth()).isCloseTo(A4, within(1f));
        }
        assertThat(answer("/items/ACME-0002.pdf?paper=a5").getStatus()).isEqualTo(400);
    }

    @Test
    void the_same_position_gives_the_same_bytes() throws Exception {
        for (var address : List.of(
                "/register.pdf?asOf=40", "/items/ACME-0001.pdf?asOf=40", "/reports/management-attention.pdf?asOf=40")) {
            assertThat(answer(address).getContentAsByteArray())
                    .as(address)
                    .isEqualTo(answer(address).getContentAsByteArray());
        }
    }

    private static Happened at(String day, LedgerEvent event) {
        return new Happened(Instant.parse(day + "T12:00:00Z"), event);
    }

    private static PDDocument pdf(String address) throws Exception {
        var answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition")).contains("attachment", ".pdf");
        return Loader.loadPDF(answer.getContentAsByteArray());
    }

    private static MockHttpServletResponse answer(String address) throws Exception {
        return server.web().perform(get(URI.create(address))).andReturn().getResponse();
    }

    /** @param page from 1; 0 for all */
    private static String text(PDDocument pdf, int page) throws Exception {
        var stripper = new PDFTextStripper();
        if (page > 0) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
        }
        return stripper.getText(pdf);
    }
}
