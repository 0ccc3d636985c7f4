package io.poamledger.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.Sha256;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.query.Asking;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.Told;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set up once for all tests
class ItemsWithoutEvidenceTest {

    private static final EvidenceId SCAN = new EvidenceId(new UUID(7, 7));
    private static final Sha256 CONTENT = new Sha256("2c".repeat(32));

    private static final List<Happened> HISTORY = new ArrayList<>();

    private static QuerySideForTests server;
    private static Asking ask;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-07-05T16:00:00Z");
        server.signedInAs(Role.ASSESSOR);
        ask = new Asking(server);
        on(
                "2026-06-01",
                Told.registered(Told.ACME, "ACME", "UTC"),
                Told.registered(Told.BETA, "BETA", "UTC"),
                Told.opened(Told.item(1), "Covered"),
                Told.opened(Told.item(2), "Closed on nothing"),
                Told.opened(Told.item(3), "Worked on"),
                Told.opened(Told.item(4), "Entered twice"),
                Told.voided(Told.item(4)),
                new EvidencePreserved(SCAN, Told.ACME, "scan.txt", "text/plain", CONTENT, 4, "", Optional.empty()));
        for (var number = 1; number <= 501; number++) {
            on("2026-06-02", Told.opened(new PoamItemId(Told.BETA, number), "Item " + number));
        }
        on("2026-06-10", new EvidenceAttached(Told.item(1), SCAN, "scan.txt", CONTENT, ""));
        on("2026-06-20", Told.closed(Told.item(2), "2026-06-15"));
        server.record(HISTORY);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void on(String day, LedgerEvent... events) {
        for (var event : events) {
            HISTORY.add(new Happened(Instant.parse(day + "T12:00:00Z"), event));
        }
    }

    private static Document page(String asked) {
        return Jsoup.parse(ask.text("/evidence/coverage" + asked));
    }

    @Test
    void are_counted_and_named_closed_ones_first_and_void_ones_not() {
        var page = page("?system=acme");
        assertThat(page.select("h1").text()).isEqualTo("2 of 3 items have no evidence; 1 of those is closed.");
        assertThat(page.select("tbody th").eachText()).containsExactly("ACME-0002", "ACME-0003");
    }

    @Test
    void as_of_any_moment_on_both_axes_of_time() {
        assertThat(page("?system=acme&asOf=2026-06-05").select("h1").text())
                .isEqualTo("3 of 3 items have no evidence; 0 of those are closed.");
        assertThat(page("?system=acme&asOf=2026-06-16").select("h1").text()).contains("2 of 3", "0 of those");
        assertThat(page("?system=acme&asOf=2026-06-16&by=claimed").select("h1").text())
                .contains("2 of 3", "1 of those is closed");
    }

    @Test
    void of_very_many_items_a_part_at_a_time() {
        var first = page("?system=beta");
        assertThat(first.select("h1").text()).startsWith("500 of 500 items");
        assertThat(first.text()).contains("Of the items BETA-0001 to BETA-0500.");
        var rest = Jsoup.parse(ask.text(first.select("a[rel=next]").attr("href")));
        assertThat(rest.select("tbody th").eachText()).containsExactly("BETA-0501");
        assertThat(rest.select("a[rel=next]")).isEmpty();
    }

    @Test
    void for_programs_too() {
        var answer = ask.json("/api/evidence/coverage?system=acme");
        assertThat(answer.path("items").asInt()).isEqualTo(3);
        assertThat(answer.path("without").valueStream())
                .extracting(item -> item.path("label").asString())
                .containsExactly("ACME-0002", "ACME-0003");
    }
}
